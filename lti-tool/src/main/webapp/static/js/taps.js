// A tap that htmx sent and the server refused must not stay without an answer: the page itself tells what is the matter.
document.addEventListener('htmx:responseError', () => location.reload());
