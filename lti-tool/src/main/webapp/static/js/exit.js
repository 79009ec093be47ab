/**
 * The quick way out (data-exit): at once nothing is to be seen, what this phone keeps of our pages is cleared, the session
 * ends, and a page that says nothing stands in the place of all of the window; the way back does not lead here. Without a
 * network the session ends later: until then a mark stays that says nothing, and every page of the launch leaves at once.
 */
import { Kept } from './kept.js';

const MARK = 'left';
const PATIENCE_MS = 2000;
const OVER = [401, 403, 404];
const launch = /\/app\/s\/([^/]+)/.exec(location.pathname)?.[1] ?? '';

/** The launches that were left and may not know it yet. @param change makes other ones of them */
function marks(change = all => all) {
    try {
        const all = change((localStorage.getItem(MARK) ?? '').split(' ').filter(Boolean));
        all.length > 0 ? localStorage.setItem(MARK, all.slice(-9).join(' ')) : localStorage.removeItem(MARK);
        return all;
    } catch (forbidden) {
        return [];
    }
}

function clear() {
    try {
        sessionStorage.clear();
        Kept.leave();
    } catch (forbidden) {
        // Then nothing was kept either.
        document.body.dataset.kept = '';
    }
}

/** The window around a frame lets itself be led away after a tap, unless the frame was shut in. */
function go(address) {
    try {
        window.top.location.replace(address);
    } catch (shutIn) {
        window.location.replace(address);
    }
}

/** Over it is when the server leads on from there, or knows of no such session. */
async function end(form) {
    const body = new URLSearchParams(new FormData(form));
    const { type, status } = await fetch(form.action, { method: 'POST', body, keepalive: true, redirect: 'manual' });
    if (type === 'opaqueredirect' || OVER.includes(status)) {
        marks(all => all.filter(one => one !== launch));
    }
}

async function leave(form) {
    document.body.hidden = true;
    document.title = '';
    marks(all => [...all.filter(one => one !== launch), launch]);
    document.body.dispatchEvent(new Event('club:exit'));
    clear();
    const patience = new Promise(done => { setTimeout(done, PATIENCE_MS); });
    await Promise.race([end(form).catch(unreachable => null), patience]);
    go(new URL(form.dataset.away, window.location.href).href);
}

const forms = document.querySelectorAll('[data-exit]');
forms.forEach(form => form.addEventListener('submit', event => {
    event.preventDefault();
    event.stopImmediatePropagation();
    leave(form);
}, true));
if (forms.length > 0 && marks().includes(launch)) {
    leave(forms[0]);
}
