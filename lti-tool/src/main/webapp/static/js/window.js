/**
 * Where a frame may not record, a window of its own may (data-window): what is typed is kept, and a ticket opens the window.
 * The page in the frame then waits, so that it does not overwrite with older words what comes from there.
 */
const SILENT = ['told-blocked', 'told-refused'];

class OwnWindow {
    constructor(offer) {
        this.offer = offer;
        this.button = offer.querySelector('button');
        this.form = offer.closest('form');
        this.card = this.form.querySelector('[data-record]');
    }

    start() {
        this.button.type = 'button';
        this.offer.querySelector('[data-why]').remove();
        const framed = this.offer.querySelector('[data-framed]');
        framed.prepend(this.button);
        framed.hidden = false;
        if (window.parent !== window) { // what the card says then is what the speaker of the offer says
            this.card.dataset.blocked = this.offer.dataset.blocked;
            this.card.querySelectorAll('[data-choice=told-blocked]').forEach(piece => piece.remove());
        }
        this.card.append(this.offer);
        this.button.addEventListener('click', () => this.open());
        new MutationObserver(() => this.look()).observe(this.card, { attributes: true, attributeFilter: ['data-now'] });
        this.look();
    }

    look() {
        this.offer.hidden = window.parent === window || !SILENT.includes(this.card.dataset.now);
    }

    /** The window comes with the tap, since browsers let nothing open later; where it leads is known a moment after. */
    async open() {
        const name = 'parcours-' + Date.now();
        const opened = window.open('about:blank', name);
        const page = await this.ask().catch(unreachable => null);
        const pass = page?.querySelector('[data-pass]');
        if (!pass) {
            opened?.close();
            this.offer.querySelector('[data-said]').textContent = this.offer.dataset.failed;
            return;
        }
        this.form.dispatchEvent(new Event('club:given'));
        document.getElementById('main').replaceWith(document.adoptNode(page.getElementById('main')));
        document.body.dispatchEvent(new Event('club:shown'));
        if (opened) {
            pass.target = name;
            pass.submit();
            pass.hidden = true;
            document.querySelector('[data-opened]').hidden = false;
        }
        document.getElementById('main').focus();
    }

    async ask() {
        const typed = [...new FormData(this.form)].filter(([, value]) => typeof value === 'string');
        const answer = await fetch(this.button.getAttribute('formaction'), {
            method: 'POST',
            headers: { Accept: 'text/html' },
            body: new URLSearchParams([...typed, [this.button.name, this.button.value]])
        });
        return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    }
}

document.querySelectorAll('[data-window]').forEach(offer => new OwnWindow(offer).start());
