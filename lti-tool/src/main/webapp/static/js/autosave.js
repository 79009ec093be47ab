/**
 * Sends what a person types, as they type it. A form asks for it by data-autosave="address"; an element with data-save in
 * it says where the text is. Any 2xx answer means "received"; a text/plain body is the time to show. What is on its way
 * when the form is handed in arrives first: a draft that comes after the answer would stand over it.
 *
 * Text not yet acknowledged is kept in sessionStorage, by the address, which holds the launch: it survives a reload and
 * goes away with the tab, so that nobody's story stays behind on a shared computer.
 */
const PAUSE = 800;
const LONGEST_WAIT = 60000;
const PREFIX = 'parcours:draft:';

/** Storage that may be forbidden in a frame; then a reload loses what was not yet sent, and nothing else. */
class Drafts {
    constructor() {
        try {
            this.storage = window.sessionStorage;
        } catch (forbidden) {
            this.storage = null;
        }
    }

    keep(address, draft) {
        try {
            this.storage?.setItem(PREFIX + address, JSON.stringify(draft));
        } catch (full) {
            this.storage = null;
        }
    }

    of(address) {
        const kept = this.storage?.getItem(PREFIX + address);
        return kept ? JSON.parse(kept) : null;
    }

    drop(address) {
        this.storage?.removeItem(PREFIX + address);
    }

    /** A page of ours stands here, so what was submitted has arrived; unless it is a page of refusal. */
    settle(refused) {
        Object.keys(this.storage ?? {}).filter(key => key.startsWith(PREFIX)).map(key => key.slice(PREFIX.length))
            .filter(address => this.of(address).submitted)
            .forEach(address => refused ? this.keep(address, { ...this.of(address), submitted: false }) : this.drop(address));
    }
}

class Autosave {
    constructor(form, drafts) {
        this.form = form;
        this.drafts = drafts;
        this.address = form.dataset.autosave;
        this.state = form.querySelector('[data-save]');
        this.wait = 0;
        this.sending = false;
        this.closed = false;
        this.known = this.saved = JSON.stringify(this.fields());
    }

    start() {
        const kept = this.drafts.of(this.address);
        if (kept) {
            this.fill(kept.fields);
            this.known = this.saved = '';
            this.changed();
        }
        this.form.addEventListener('input', () => this.changed());
        this.form.addEventListener('change', () => this.changed());
        this.form.addEventListener('submit', event => this.submitted(event));
        window.addEventListener('online', () => this.later(0));
        document.body.addEventListener('club:leave', () => this.send());
        document.body.addEventListener('club:stay', () => this.stay());
    }

    /** Leaving a field tells once more of a change already seen: then nothing moves from under the finger. */
    changed() {
        const now = JSON.stringify(this.fields());
        if (!this.closed && now !== this.known) {
            this.known = now;
            this.drafts.keep(this.address, { fields: this.fields() });
            this.show('here');
            this.wait = 0;
            this.later(PAUSE);
        }
    }

    submitted(event) {
        if (event.defaultPrevented) {
            return;
        }
        this.closed = true;
        this.drafts.keep(this.address, { fields: this.fields(), submitted: true });
        if (this.sending) {
            event.preventDefault();
            this.handIn = () => this.form.requestSubmit(event.submitter);
            setTimeout(() => this.underway.abort(), PAUSE * 6);
        }
    }

    /** The page that was to come did not (carry.js): what was handed in has still to be saved. */
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
        const done = this.closed || this.known === this.saved && !this.drafts.of(this.address);
        if (done || this.sending || !this.form.isConnected) {
            return;
        }
        const sent = this.known;
        this.sending = true;
        this.underway = new AbortController();
        this.show('sending');
        try {
            await this.answered(await this.post(), sent);
        } catch (offline) {
            this.again();
        }
        this.handIn?.();
    }

    post() {
        return fetch(this.address, {
            method: 'POST',
            headers: { 'X-CSRF': this.form.elements.csrf.value, Accept: 'text/plain, */*;q=0.1' },
            body: new URLSearchParams(this.fields()),
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
            this.show('closed');
        } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
            this.show('refused');
        } else {
            this.again();
        }
    }

    received(time, sent) {
        this.wait = 0;
        this.saved = sent;
        if (sent === this.known && !this.closed) {
            this.drafts.drop(this.address);
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

    fields() {
        return [...new FormData(this.form)].filter(([name, value]) => name !== 'csrf' && typeof value === 'string');
    }

    fill(fields) {
        const kept = new Map();
        fields.forEach(([name, value]) => kept.set(name, [...(kept.get(name) ?? []), value]));
        [...this.form.elements].filter(element => element.name && element.name !== 'csrf').forEach(element => {
            const values = kept.get(element.name) ?? [];
            if (element.type === 'checkbox' || element.type === 'radio') {
                element.checked = values.includes(element.value);
            } else if (element.type !== 'file' && element.type !== 'hidden' && values.length > 0) {
                element.value = values.shift();
            }
        });
    }
}

const drafts = new Drafts();
drafts.settle('refused' in document.body.dataset);
document.querySelectorAll('form[data-autosave]').forEach(form => new Autosave(form, drafts).start());
