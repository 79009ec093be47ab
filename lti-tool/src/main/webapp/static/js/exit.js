/**
 * The quick way out (data-exit): at once nothing is to be seen, what this phone keeps of our pages is cleared, the session
 * ends, and a page that says nothing stands in the place of all of the window; the way back does not lead here.
 */
const DATABASE = 'parcours';

function clear() {
    try {
        sessionStorage.clear();
        indexedDB.deleteDatabase(DATABASE);
    } catch (forbidden) {
        // Then nothing was kept either.
        document.body.dataset.kept = '';
    }
}

/** The window around a frame lets itself be led away after a tap, unless the frame was shut in. */
function leave(address) {
    try {
        window.top.location.replace(address);
    } catch (shutIn) {
        window.location.replace(address);
    }
}

document.querySelectorAll('[data-exit]').forEach(form => form.addEventListener('submit', event => {
    event.preventDefault();
    event.stopImmediatePropagation();
    document.body.hidden = true;
    document.title = '';
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true, redirect: 'manual' })
        .catch(() => null);
    clear();
    leave(new URL(form.dataset.away, window.location.href).href);
}, true));
