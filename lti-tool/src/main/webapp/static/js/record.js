/**
 * Telling by voice (data-record): record with a countdown, listen, record again, send. Each second is kept on this phone as
 * it is spoken; it leaves the phone when the person sends it, also after a reload, and is gone from it when it is received.
 */
import { Kept } from './kept.js';
import { obstacle, record } from './sound.js';
import { Refused, Upload } from './upload.js';

const SECOND = 1000;

class Recording {
    constructor(card) {
        this.card = card;
        this.words = card.dataset;
        this.form = card.closest('form');
        this.field = card.querySelector('[data-field]');
        this.listen = card.querySelector('[data-listen]');
        this.progress = card.querySelector('[data-progress]');
        this.chosen = card.querySelector('[type=file]');
        this.acts = Object.fromEntries([...card.querySelectorAll('[data-act]')].map(one => [one.dataset.act, one]));
        this.kept = new Kept(this.words.owner, this.words.exercise);
        this.mine = null;
    }

    async start() {
        Object.entries(this.acts).forEach(([act, button]) => button.addEventListener('click', () => this[act + 'Act']()));
        this.chosen.removeAttribute('name');
        this.form.enctype = 'application/x-www-form-urlencoded';
        this.chosen.addEventListener('change', () => this.choose());
        this.card.querySelector('[data-drop]')?.remove();
        this.form.addEventListener('submit', event => this.handIn(event), true);
        const why = await obstacle();
        this.canRecord = !why;
        this.card.querySelector('[data-plain]').hidden = this.canRecord;
        this.mine = await this.kept.get() ?? null;
        if (this.mine) {
            this.offer();
            if (this.mine.sending) {
                this.sendAct();
            }
        } else {
            this.show(why, this.field.value ? ['again', 'remove'] : ['start']);
        }
    }

    async startAct() {
        const mine = { parts: [], type: '', sending: false, address: '' };
        try {
            this.recorder = await record(part => {
                mine.parts.push(part);
                this.kept.put(mine);
            });
        } catch (refused) {
            this.card.querySelector('[data-plain]').hidden = false;
            this.show('refused', ['start']);
            return;
        }
        mine.type = this.recorder.type;
        this.mine = mine;
        this.left = Number(this.words.longest);
        this.count();
        this.ticking = setInterval(() => this.count(), SECOND);
        this.acts.stop.focus();
    }

    count() {
        if (!this.card.isConnected || this.left <= 0) {
            this.stopAct();
            return;
        }
        this.show('recording', ['stop'], Math.floor(this.left / 60) + ':' + String(this.left % 60).padStart(2, '0'));
        this.left -= 1;
    }

    async stopAct() {
        clearInterval(this.ticking);
        if (this.recorder) {
            await this.recorder.stop();
            this.recorder = null;
            this.offer();
            this.acts.send.focus();
        }
    }

    /** A recording made elsewhere. */
    choose() {
        const [file] = this.chosen.files;
        if (file) {
            this.mine = { parts: [file], type: file.type, sending: false, address: '' };
            this.kept.put(this.mine);
            this.offer();
        }
    }

    offer() {
        this.listen.src = URL.createObjectURL(this.blob());
        this.listen.hidden = false;
        this.show('here', ['send', 'again', 'remove']);
    }

    blob() {
        return new Blob(this.mine.parts, { type: this.mine.type });
    }

    /** @return whether it was received */
    async sendAct() {
        this.mine.sending = true;
        await this.kept.put(this.mine);
        this.upload?.giveUp();
        const upload = this.upload = new Upload({
            uploads: this.words.uploads, csrf: this.form.elements.csrf.value, blob: this.blob(), known: this.known(),
            begun: address => { this.mine.address = address; this.kept.put(this.mine); },
            progress: part => { this.show('sending', ['again', 'remove']); this.progress.value = 100 * part; },
            waiting: () => this.show('waiting', ['again', 'remove'])
        });
        try {
            await this.received(await upload.run());
            return true;
        } catch (refused) {
            if (!(refused instanceof Refused) || upload !== this.upload) {
                throw refused;
            }
            this.failed(refused);
            return false;
        }
    }

    /** An upload belongs to one launch; in the next it begins anew. */
    known() {
        return this.mine.address.startsWith(this.words.uploads) ? this.mine.address : '';
    }

    async received({ file, length, time }) {
        await this.kept.drop();
        this.mine = null;
        this.upload = null;
        this.set(file);
        this.show('received', ['again', 'remove'], time + ' · ' + length);
    }

    failed(refused) {
        this.mine.sending = refused.closed;
        this.kept.put(this.mine);
        this.show(refused.closed ? 'closed' : 'failed', refused.closed ? [] : ['send', 'again', 'remove']);
        if (refused.sentence) {
            this.say(refused.sentence);
            this.card.querySelector('[data-mine]')?.removeAttribute('hidden');
        }
    }

    async againAct() {
        await this.removeAct();
        if (this.canRecord) {
            await this.startAct();
        }
    }

    async removeAct() {
        this.upload?.giveUp();
        this.upload = null;
        this.mine = null;
        await this.kept.drop();
        this.listen.hidden = true;
        this.listen.removeAttribute('src');
        this.chosen.value = '';
        this.set('');
        this.show('', ['start']);
    }

    /** What was spoken goes first, then the answer. */
    async handIn(event) {
        if (this.recorder || this.mine) {
            event.preventDefault();
            event.stopImmediatePropagation();
            await this.stopAct();
            if (this.mine && await this.sendAct()) {
                this.form.requestSubmit(event.submitter);
            }
        }
    }

    set(file) {
        this.field.value = file;
        this.field.dispatchEvent(new Event('change', { bubbles: true }));
    }

    show(what, acts, value = '') {
        this.card.dataset.now = what ? 'told-' + what : '';
        this.progress.hidden = what !== 'sending';
        Object.entries(this.acts).forEach(([act, button]) => { button.hidden = !acts.includes(act)
            || act === 'start' && !this.canRecord; });
        this.say(what ? this.words[what].replace('%', value) : '');
    }

    say(sentence) {
        this.card.querySelector('[data-state]').textContent = sentence;
    }
}

document.querySelectorAll('[data-record]').forEach(card => new Recording(card).start());
