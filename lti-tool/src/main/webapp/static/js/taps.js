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

// What a tap is answered comes with the part it stands in, which no screen reader waits for: it is repeated in a line that stays.
const repeats = document.querySelector('[data-repeats]');
document.body.addEventListener('htmx:afterSwap', () => {
    const reply = document.querySelector('[data-reply]');
    repeats?.replaceChildren(...(reply ? [reply.cloneNode(true)] : []));
    repeats?.firstElementChild?.removeAttribute('data-reply');
});
