/**
 * Telling by voice (data-record): record with a countdown, listen, record again, send. Each second is kept on this phone as
 * it is spoken; it leaves the phone when the person sends it, also after a reload, and is gone from it when it is received.
 */
import { Kept } from './kept.js';
import { Player } from './player.js';
import { countdown, minutes, obstacle, record } from './sound.js';
import { again, Refused, Upload } from './upload.js';

class Recording extends Player {
    constructor(card) {
        super(card);
        [this.chosen, this.left] = ['[type=file]', '[data-count]'].map(one => card.querySelector(one));
        this.kept = new Kept(this.words.owner, this.words.exercise);
    }

    async start() {
        Object.entries(this.acts).forEach(([act, button]) => button.addEventListener('click', () => this[act + 'Act']()));
        this.carry(this.chosen, () => this.bring());
        this.chosen.addEventListener('change', () => this.choose(this.chosen.files));
        document.body.addEventListener('club:exit', () => this.leave());
        const why = await obstacle();
        this.canRecord = !why;
        this.card.querySelector('[data-plain]').hidden = this.canRecord;
        this.mine = await this.kept.get() ?? null;
        if (this.mine) {
            this.offer();
            this.mine.sending && this.sendAct();
        } else {
            this.filled ? this.bring() : this.show(why, this.can);
        }
    }

    async startAct() {
        const mine = { parts: [], type: '', sending: false, address: '' };
        try {
            this.recorder = await record(part => this.heard(mine, part), () => this.stopAct());
        } catch (refused) {
            this.card.querySelector('[data-plain]').hidden = false;
            this.show('refused', this.can);
            return;
        }
        mine.type = this.recorder.type;
        this.upload?.stop();
        Object.assign(this, { mine, before: { mine: this.mine, upload: this.upload }, upload: null });
        this.play(null);
        this.quiet = countdown(Number(this.words.longest), (left, aloud) => this.count(left, aloud));
        this.acts.stop.focus();
    }

    /** What was there before goes when the first second of this is there, and no sooner. */
    heard(mine, part) {
        if (mine.parts.push(part) === 1) {
            this.before.upload?.giveUp();
            this.chosen.value = '';
            this.set('');
        }
        this.kept.put(mine);
    }

    count(left, aloud) {
        if (this.card.isConnected && left > 0) {
            aloud && this.show('recording', ['stop'], minutes(left));
            this.left.textContent = this.words.recording.replace('%', minutes(left));
        } else {
            this.stopAct();
        }
    }

    /** Also when it stopped by itself: what was said until then is there. */
    async stopAct() {
        const { recorder } = this;
        this.recorder = null;
        if (recorder) {
            this.quiet();
            await recorder.stop();
            if (this.mine.parts.length > 0) {
                this.offer();
                this.acts.send.focus();
            } else {
                this.mine = this.before.mine;
                this.mine ? this.offer() : await this.bring();
                this.show('failed', this.can);
            }
        }
    }

    /** Nothing of it goes on, and nothing is written any more. */
    leave() {
        this.quiet?.();
        this.recorder?.stop();
        this.recorder = null;
        this.upload?.giveUp();
    }

    /** What had arrived before the page was loaded anew (autosave.js). */
    async bring() {
        const voice = await this.fetched();
        if (!this.mine && !this.recorder) {
            this.play(voice);
            this.show('', this.can);
        }
    }

    /** A recording made elsewhere. */
    choose([file]) {
        if (file) {
            this.upload?.giveUp();
            this.upload = null;
            this.mine = { parts: [file], type: file.type, sending: false, address: '' };
            this.kept.put(this.mine);
            this.offer();
        }
    }

    offer() {
        this.play(this.blob());
        this.show('here', this.can);
    }

    /** @return whether it was received */
    async sendAct() {
        this.mine.sending = true;
        await this.kept.put(this.mine);
        this.upload?.stop();
        const upload = this.upload = new Upload({
            uploads: this.words.uploads, csrf: this.form.elements.csrf.value, blob: this.blob(),
            known: again(this.words.uploads, this.mine.address),
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

    /** The form says it first, and keeps that; then the phone forgets it. */
    async received({ file, length, time }) {
        this.mine = null;
        this.upload = null;
        this.set(file);
        await this.kept.drop();
        this.show('received', ['again', 'remove'], time + ' · ' + length);
    }

    failed(refused) {
        this.mine.sending = refused.closed;
        this.kept.put(this.mine);
        this.show(refused.closed ? 'closed' : 'failed', refused.closed ? [] : ['send', 'again', 'remove']);
        if (refused.sentence) {
            this.refuse(refused.sentence);
        }
    }

    /** The new one takes the place of what is there (heard, choose), not this tap. */
    againAct() {
        return this.canRecord ? this.startAct() : this.chosen.click();
    }

    async removeAct() {
        this.upload?.giveUp();
        this.upload = null;
        this.mine = null;
        await this.kept.drop();
        this.play(null);
        this.chosen.value = '';
        this.set('');
        this.show('', ['start']);
    }

    /** What was spoken goes first, then the answer. What is left for later waits for nothing: a recording stays on this phone, and is offered there again. */
    async handIn(event) {
        if (event.submitter?.name === 'later') {
            return;
        }
        if (this.recorder || this.mine) {
            event.preventDefault();
            event.stopImmediatePropagation();
            await this.stopAct();
            if (this.mine && await this.sendAct()) {
                this.form.requestSubmit(event.submitter);
            }
        }
    }
}

document.querySelectorAll('[data-record]').forEach(card => new Recording(card).start());
