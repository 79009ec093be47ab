// A tap that htmx sent and the server refused must not stay without an answer: the page itself tells what is the matter.
document.body.addEventListener('htmx:responseError', () => location.reload());

// Nor one that never left: it is to be done again, and the page says so until one gets through.
const lost = document.querySelector('[data-lost]');
document.body.addEventListener('htmx:sendError', () => {
    lost.textContent = lost.dataset.lost;
    lost.scrollIntoView({ block: 'nearest' });
});
document.body.addEventListener('htmx:beforeSwap', () => {
    lost.textContent = '';
});
