/**
 * Keeps what a person types, as they type it, on this phone (kept.js) until the server has it. A form asks for it by
 * data-autosave="address", and then it is sent there, where any 2xx answer means "received" and a text/plain body is the
 * time to show; or by data-keep, and then it waits until it is handed in. An element with data-save says where the text is.
 *
 * It is kept under its address below the launch, so that it is there in the next one. What is on its way when the form is handed
 * in arrives first: a draft after the answer would stand over it. What is handed in goes by a name, and leaves the phone when
 * the address of the page after it says that name (HandedIn.java).
 */
import { named, settle } from './handed.js';
import { Kept } from './kept.js';
import { below, changes, fill, read, reread, typed } from './typed.js';

const PAUSE = 800;
const LONGEST_WAIT = 60000;
const owner = document.body.dataset.person;

class Autosave {
    constructor(form) {
        this.form = form;
        this.address = form.dataset.autosave;
        this.state = form.querySelector('[data-save]');
        this.kept = new Kept(owner, below(this.address ?? form.getAttribute('action')), 'texts');
        Object.assign(this, { wait: 0, sending: false, closed: false, waits: false, warned: false });
        this.saved = typed(this.form);
        this.known = JSON.stringify(this.saved);
    }

    async start(settled) {
        const { body } = document;
        this.form.addEventListener('input', () => this.changed());
        this.form.addEventListener('change', () => this.changed());
        this.form.addEventListener('submit', event => this.submitted(event));
        window.addEventListener('online', () => this.later(0));
        window.addEventListener('pageshow', ({ persisted }) => persisted && this.stay());
        this.form.addEventListener('club:given', () => this.give());
        body.addEventListener('club:leave', () => this.send());
        body.addEventListener('club:stay', () => this.stay());
        body.addEventListener('club:exit', () => { this.closed = true; });
        document.querySelectorAll('a[data-chosen]').forEach(link => link.addEventListener('click', () => this.leave()));
        await settled;
        const kept = await this.kept.get();
        const overtaken = kept?.given && kept.given !== JSON.stringify(this.saved);
        if (this.waits || this.closed) {
            return;
        }
        if ('refused' in body.dataset && !('apart' in this.form.dataset)) { // it came back as it was handed in: nothing is newer, and nobody else has all of it
            this.saved = [];
        } else if (kept && !overtaken) {
            reread(this.form, kept.read);
            fill(this.form, kept.fields);
        } else {
            return;
        }
        this.known = '';
        this.changed();
    }

    /** Leaving a field tells once more of a change already seen: then nothing moves from under the finger. */
    changed() {
        const now = JSON.stringify(typed(this.form));
        if (!this.closed && now !== this.known) {
            this.known = now;
            this.waits = true;
            this.keep().then(() => this.waits && !this.sending && !this.closed && this.known === now && this.show('here'));
            this.wait = 0;
            this.later(PAUSE);
        }
    }

    keep(handing = '') {
        return this.kept.put({ fields: changes(this.saved, typed(this.form)), read: read(this.form), handing });
    }

    submitted(event) {
        if (event.defaultPrevented) {
            return;
        }
        if (!navigator.onLine && !this.warned) {
            event.preventDefault();
            this.warn();
            return;
        }
        this.closed = true;
        if (this.sending) {
            event.preventDefault();
            this.handIn = () => this.form.requestSubmit(event.submitter);
            setTimeout(() => this.underway.abort(), PAUSE * 6);
        } else {
            this.keep(named(this.form, event.submitter));
        }
    }

    /** Once: a browser may be wrong about its network. */
    warn() {
        this.warned = true;
        const lost = document.querySelector('[data-lost]');
        lost.textContent = lost.dataset.lostText;
        lost.scrollIntoView({ block: 'nearest' });
    }

    /** The other text was chosen: these words do not come back. */
    leave() {
        this.closed = true;
        this.kept.drop();
    }

    /** It goes on in another window (window.js): only if nothing comes of that, it is as it was here. */
    give() {
        this.closed = true;
        this.address ? this.kept.drop()
            : this.kept.put({ fields: changes(this.saved, typed(this.form)), given: JSON.stringify(this.saved) });
    }

    /** The page that was to come did not (carry.js), or was left again: what was handed in has still to be saved. */
    stay() {
        if (this.closed) {
            Object.assign(this, { closed: false, handIn: null, known: '' });
            this.changed();
        }
    }

    later(milliseconds) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send(), milliseconds);
    }

    async send() {
        if (this.closed || !this.waits || !this.address || this.sending || !this.form.isConnected) {
            return;
        }
        const sent = typed(this.form);
        this.sending = true;
        this.underway = new AbortController();
        this.show('sending');
        try {
            await this.answered(await this.post(sent), sent);
        } catch (offline) {
            this.again();
        }
        this.handIn?.();
    }

    post(sent) {
        return fetch(this.address, {
            method: 'POST',
            headers: { 'X-CSRF': this.form.elements.csrf.value, Accept: 'text/plain, */*;q=0.1' },
            body: new URLSearchParams(sent),
            signal: this.underway.signal,
            redirect: 'manual'
        });
    }

    async answered(answer, sent) {
        this.sending = false;
        if (answer.ok) {
            const text = answer.headers.get('Content-Type')?.startsWith('text/plain') ? await answer.text() : '';
            this.received(text.trim() || new Date().toTimeString().slice(0, 5), sent);
        } else if (answer.status === 401 || answer.status === 403) {
            this.closed = true;
            this.show(this.kept.lasts ? 'still' : 'closed');
        } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
            this.show('refused');
        } else {
            this.again();
        }
    }

    received(time, sent) {
        this.wait = 0;
        this.saved = sent;
        if (JSON.stringify(sent) === this.known && !this.closed) {
            this.waits = false;
            this.kept.drop();
            this.show('received', time);
        } else {
            this.later(PAUSE);
        }
    }

    again() {
        this.sending = false;
        this.show('here');
        this.wait = Math.min(LONGEST_WAIT, Math.max(5000, this.wait * 2));
        this.later(this.wait);
    }

    show(what, time = '') {
        if (this.state) {
            this.state.dataset.now = what;
            this.state.textContent = this.state.dataset[what].replace('%', time);
        }
    }
}

const settled = settle(owner);
document.querySelectorAll('form[data-autosave], form[data-keep]').forEach(form => new Autosave(form).start(settled));
