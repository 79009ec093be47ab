/**
 * A session in a browser that keeps no cookie. The secret of the launch stays in the memory of this page, goes along in
 * a header, and is lost when the page is left. So the page is never left: it fetches each next page, and shows it in
 * its own place under its own address. Every page is the very page that other browsers get.
 *
 * A page's scripts run anew with each page and listen on its body or what is in it, which goes away with the page. Before
 * that, "club:leave" asks them to send what is not yet sent; "club:stay" says that the next page did not come.
 */
import { dress } from './dressing.js';

const HEADER = 'X-Launch';
const LOOK_MS = 50;
const LOOKS = 60;
const start = document.querySelector('[data-secret]');
const { secret, base, offline } = start.dataset;
const first = document.querySelector('#main form').action;
start.removeAttribute('data-secret');

const direct = window.fetch.bind(window);
const once = new Set([...document.scripts].map(script => script.src));
let turn = 0;
let shown = '';
let handingIn = false;
let ending = false;

function isOurs(address) {
    const { origin, pathname } = new URL(address, location.href);
    return origin === location.origin && (pathname + '/').startsWith(base + '/');
}

function withoutHash(address = location.href) {
    return address.split('#')[0];
}

/** Whatever a page of the session asks for brings the secret; what is sent at the very end outlives the page. */
window.fetch = (address, options = {}) => direct(address,
    isOurs(address) ? { ...options, keepalive: ending || options.keepalive === true, headers: { ...options.headers, [HEADER]: secret } } : options);
document.addEventListener('htmx:configRequest', ({ detail }) => {
    if (isOurs(detail.path)) {
        detail.headers[HEADER] = secret;
    }
});

/** Goes to an address. @param push whether it becomes a step that Back takes back @param form what is handed in */
async function go(address, options = {}, push = true, form = null) {
    const mine = ++turn;
    const main = document.getElementById('main');
    main.setAttribute('aria-busy', 'true');
    const answer = await leave(form) ? await ask(address, options) : null;
    if (mine !== turn) {
        return;
    }
    main.removeAttribute('aria-busy');
    if (answer?.head.headers.get('Content-Type')?.startsWith('text/html')) {
        const { redirected, url } = answer.head;
        const hash = redirected ? '' : new URL(address, location.href).hash;
        await show(await answer.body.text(), redirected || !options.method ? withoutHash(url) + hash : location.href, push);
    } else {
        document.body.dispatchEvent(new Event('club:stay'));
        answer ? save(answer) : complain(main);
    }
}

/** @return null if nothing answers */
function ask(address, options) {
    return fetch(address, { ...options, headers: { Accept: 'text/html,*/*;q=0.8' } })
        .then(async head => ({ head, body: await head.blob() })).catch(unreachable => null);
}

/** @return whether everything typed has arrived, but for a form that is handed in now; if not, this page must stay */
async function leave(handedIn) {
    document.body.dispatchEvent(new Event('club:leave'));
    const waits = () => [...document.querySelectorAll('[data-now=here], [data-now=sending]')]
        .some(note => note.closest('form') !== handedIn);
    for (let looks = 0; waits() && looks < LOOKS; looks++) {
        await new Promise(done => { setTimeout(done, LOOK_MS); });
    }
    return !waits();
}

function complain(main) {
    main.querySelector(':scope > [data-offline]')?.remove();
    const words = document.createElement('p');
    Object.assign(words, { className: 'lost', role: 'alert', textContent: offline });
    words.dataset.offline = '';
    main.prepend(words);
    words.scrollIntoView({ block: 'nearest' });
}

/** A file is no page. */
function save({ head, body }) {
    const file = document.createElement('a');
    file.href = URL.createObjectURL(body);
    file.download = /filename="([^"]+)"/.exec(head.headers.get('Content-Disposition'))?.[1] ?? '';
    file.click();
    setTimeout(() => URL.revokeObjectURL(file.href), 60000);
}

async function show(html, address, push) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const scripts = [...page.scripts].map(script => script.src).filter(source => !once.has(source));
    const pictures = await dress(page, isOurs);
    if (push && address !== location.href) {
        history.replaceState({ top: window.scrollY }, '');
        history.pushState({}, '', address);
    } else {
        history.replaceState(history.state, '', address);
    }
    shown = withoutHash();
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dir = page.documentElement.dir;
    document.body.replaceWith(document.adoptNode(page.body));
    pictures();
    window.htmx?.process(document.body);
    // Scripts of a page that was parsed apart do not run by themselves, and a module runs once for each address.
    scripts.forEach(source => import(source + '#' + turn));
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    document.getElementById('main').focus({ preventScroll: true });
    target ? target.scrollIntoView() : window.scrollTo(0, push ? 0 : history.state?.top ?? 0);
}

document.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    const elsewhere = event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey
        || event.altKey || !link || link.target || !isOurs(link.href);
    if (!elsewhere && !(link.hash && withoutHash(link.href) === withoutHash())) {
        event.preventDefault();
        go(link.href);
    }
});

document.addEventListener('submit', event => {
    const { target: form, submitter } = event;
    const said = name => submitter?.getAttribute('form' + name) ?? form.getAttribute(name) ?? '';
    const address = new URL(said('action') || location.href, location.href);
    if (event.defaultPrevented || said('target') || !isOurs(address)) {
        return;
    }
    event.preventDefault();
    const data = new FormData(form, submitter);
    if (said('method').toLowerCase() !== 'post') {
        address.search = new URLSearchParams(data);
        go(address);
    } else if (!handingIn) {
        handingIn = true;
        const body = said('enctype') === 'multipart/form-data' ? data : new URLSearchParams(data);
        go(address, { method: 'POST', body }, true, form).finally(() => { handingIn = false; });
    }
});

// What would load the page anew would lose the session with it.
window.addEventListener('htmx:responseError', event => {
    event.stopImmediatePropagation();
    go(location.href, {}, false);
}, true);

['htmx:pushedIntoHistory', 'club:address'].forEach(moved => {
    document.addEventListener(moved, () => { shown = withoutHash(); });
});

// Before htmx, which would ask without the header. A step within the page is no other page.
window.addEventListener('popstate', event => {
    event.stopImmediatePropagation();
    if (withoutHash() !== shown) {
        go(location.href, {}, false);
    }
}, true);

window.addEventListener('pagehide', () => {
    ending = true;
    leave();
});

go(first, {}, false);
