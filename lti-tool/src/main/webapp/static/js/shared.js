/**
 * On a phone that is shared (data-shared): when the page is left for good, what this phone keeps of our pages is cleared. Going
 * on to another of our pages, or sending a form, is not leaving.
 */
import { Kept } from './kept.js';

/** How long a page may take to go once somebody asked for another of ours. */
const PATIENCE = 30000;
let goingOn = -PATIENCE;

/** Whether an address is one of the pages of this launch. */
function ours(address) {
    const here = window.location.pathname.split('/').slice(0, 4).join('/');
    const there = new URL(address, window.location.href);
    return there.origin === window.location.origin && (there.pathname + '/').startsWith(here + '/');
}

function asks(address) {
    goingOn = ours(address) ? performance.now() : -PATIENCE;
}

document.body.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    if (link && link.target !== '_blank') {
        asks(link.href);
    }
});
document.body.addEventListener('submit', event => asks(event.submitter?.formAction || event.target.action));
window.addEventListener('pagehide', () => {
    if (performance.now() - goingOn < PATIENCE) {
        return;
    }
    try {
        sessionStorage.clear();
        Kept.clear();
    } catch (forbidden) {
        // Then nothing was kept either.
        document.body.dataset.kept = '';
    }
});
