/**
 * A photo with an answer, or any file with a note (data-photo): made small enough here, sent in pieces, shown as it will be kept. The server draws it
 * anew whatever we did.
 */
import { Refused, Upload } from './upload.js';

const EDGE = 2048;
const QUALITY = 0.85;

class Photo {
    constructor(card) {
        this.card = card;
        this.words = card.dataset;
        this.form = card.closest('form');
        this.field = card.querySelector('[data-field]');
        this.picture = card.querySelector('[data-picture]');
        this.progress = card.querySelector('[data-progress]');
        this.chosen = card.querySelector('[data-choose]');
        this.remove = card.querySelector('[data-act=remove]');
        this.kept = card.querySelector('[data-kept]');
    }

    start() {
        this.chosen.removeAttribute('name');
        this.form.enctype = 'application/x-www-form-urlencoded';
        this.card.querySelector('[data-drop]')?.remove();
        this.remove.hidden = !this.field.value;
        this.chosen.addEventListener('change', () => this.choose());
        this.remove.addEventListener('click', () => this.drop());
        this.form.addEventListener('submit', event => this.handIn(event), true);
    }

    async choose() {
        const [file] = this.chosen.files;
        if (!file) {
            return;
        }
        this.upload?.giveUp();
        const blob = await Photo.smaller(file);
        this.look(blob);
        this.underway = this.send(blob);
    }

    async send(blob) {
        const upload = this.upload = new Upload({
            uploads: this.words.uploads, csrf: this.form.elements.csrf.value, blob,
            progress: part => { this.show('sending'); this.progress.value = 100 * part; },
            waiting: () => this.show('waiting')
        });
        try {
            const { file, time } = await upload.run();
            if (this.picture) {
                this.look(await (await fetch(this.words.files + '/' + file)).blob());
            }
            this.set(file);
            this.show('received', time);
            return true;
        } catch (refused) {
            if (upload === this.upload) {
                this.hide();
                this.show(refused.closed ? 'closed' : 'failed');
                if (refused instanceof Refused && refused.sentence) {
                    this.say(refused.sentence);
                    this.card.querySelector('[data-mine]')?.removeAttribute('hidden');
                }
            }
            return false;
        } finally {
            this.underway = upload === this.upload ? null : this.underway;
        }
    }

    drop() {
        this.upload?.giveUp();
        this.upload = this.underway = null;
        this.hide();
        this.chosen.value = '';
        this.set('');
        this.show('');
    }

    look(blob) {
        this.hide();
        if (this.picture) {
            this.picture.src = URL.createObjectURL(blob);
            this.picture.hidden = false;
        }
    }

    hide() {
        [this.picture, this.kept].filter(Boolean).forEach(one => { one.hidden = true; });
    }

    /** What is on its way arrives first. */
    async handIn(event) {
        if (this.underway) {
            event.preventDefault();
            event.stopImmediatePropagation();
            if (await this.underway) {
                this.form.requestSubmit(event.submitter);
            }
        }
    }

    set(file) {
        this.field.value = file;
        this.remove.hidden = !file;
        this.field.dispatchEvent(new Event('change', { bubbles: true }));
    }

    show(what, value = '') {
        this.card.dataset.now = what ? 'told-' + what : '';
        this.progress.hidden = what !== 'sending';
        this.say(what ? this.words[what].replace('%', value) : '');
    }

    say(sentence) {
        this.card.querySelector('[data-state]').textContent = sentence;
    }

    /** What a screen needs; a file that is no picture goes as it is, and the server says what is wrong with it. */
    static async smaller(file) {
        try {
            const drawn = await createImageBitmap(file, { imageOrientation: 'from-image' });
            const scale = Math.min(1, EDGE / Math.max(drawn.width, drawn.height));
            const canvas = document.createElement('canvas');
            Object.assign(canvas, { width: Math.round(drawn.width * scale), height: Math.round(drawn.height * scale) });
            canvas.getContext('2d').drawImage(drawn, 0, 0, canvas.width, canvas.height);
            return await new Promise(done => { canvas.toBlob(done, 'image/jpeg', QUALITY); });
        } catch (noPicture) {
            return file;
        }
    }
}

document.querySelectorAll('[data-photo]').forEach(card => new Photo(card).start());
