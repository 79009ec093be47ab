/** What is handed in goes by a name that says nothing, until the server says by that name that it has arrived (HandedIn.java). */
import { Kept } from './kept.js';

/** What the server says has arrived is here no more; its name leaves the address. */
export async function settle(owner) {
    const here = new URL(location.href);
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
    const address = new URL(plain, location.href);
    address.searchParams.set('handing', name);
    place.setAttribute(attribute, address);
    setTimeout(() => place.setAttribute(attribute, plain));
    return name;
}
