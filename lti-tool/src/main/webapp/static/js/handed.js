/** What is handed in goes by a name that says nothing, until the server says by that name that it has arrived (HandedIn.java). */
import { Kept } from './kept.js';

/** What the server says has arrived is here no more; its name leaves the address. A choice between two texts settles both. */
export async function settle(owner) {
    const here = new URL(location.href);
    const refused = here.searchParams.get('handing');
    document.querySelectorAll('form[data-chosen]').forEach(form => refused && form.setAttribute('action', under(form.action, refused)));
    document.querySelectorAll('a[data-chosen]').forEach(link => link.addEventListener('click',
        () => Kept.forget(owner, ({ handing }) => refused && handing === refused)));
    const handed = here.searchParams.get('handed');
    if (handed) {
        here.searchParams.delete('handed');
        history.replaceState(history.state, '', here);
        document.body.dispatchEvent(new Event('club:address', { bubbles: true }));
    }
    await Kept.forget(owner, ({ handing }) => handed && handing === handed);
}

/** Gives it a name, for this once. @return the name */
export function named(form, submitter) {
    const name = crypto.getRandomValues(new Uint32Array(3)).join('-');
    const [place, attribute] = submitter?.hasAttribute('formaction') ? [submitter, 'formaction'] : [form, 'action'];
    const plain = place.getAttribute(attribute);
    place.setAttribute(attribute, under(plain, name));
    setTimeout(() => place.setAttribute(attribute, plain));
    return name;
}

function under(plain, name) {
    const address = new URL(plain, location.href);
    address.searchParams.set('handing', name);
    return address;
}
