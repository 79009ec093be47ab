/**
 * A photo with an answer, or any file with a note (data-photo): made small enough here, sent in pieces, shown as it will be kept. The server draws it
 * anew whatever we did. One that was cut goes on when the same file is chosen again, also in another launch.
 */
import { Card } from './card.js';
import { Kept } from './kept.js';
import { below } from './typed.js';
import { again, Refused, Upload } from './upload.js';

const EDGE = 2048;
const QUALITY = 0.85;

class Photo extends Card {
    constructor(card) {
        super(card);
        this.picture = card.querySelector('[data-picture]');
        this.chosen = card.querySelector('[data-choose]');
        this.remove = card.querySelector('[data-act=remove]');
        this.old = card.querySelector('[data-kept]');
        this.begun = new Kept(document.body.dataset.person, below(this.form.getAttribute('action')) + '#' + this.field.name, 'texts');
    }

    start() {
        this.carry(this.chosen, () => this.bring());
        this.remove.hidden = !this.field.value;
        this.chosen.addEventListener('change', () => this.choose());
        this.remove.addEventListener('click', () => this.drop());
        document.body.addEventListener('club:exit', () => this.upload?.giveUp());
        this.filled && this.bring();
    }

    async choose() {
        const [file] = this.chosen.files;
        if (!file) {
            return;
        }
        this.upload?.giveUp();
        const blob = await Photo.smaller(file);
        this.look(blob);
        this.underway = this.send(blob, [file.name, file.size, file.lastModified].join('/'));
    }

    /** @param which tells this file from others */
    async send(blob, which) {
        const known = await this.begun.get();
        const upload = this.upload = new Upload({
            uploads: this.words.uploads, csrf: this.form.elements.csrf.value, blob,
            known: known?.which === which ? again(this.words.uploads, known.address) : '',
            begun: address => this.begun.put({ which, address }),
            progress: part => { this.show('sending'); this.progress.value = 100 * part; },
            waiting: () => this.show('waiting')
        });
        try {
            const { file, time } = await upload.run();
            this.set(file);
            this.begun.drop();
            await this.bring();
            this.show('received', time);
            return true;
        } catch (refused) {
            if (upload === this.upload) {
                this.hide();
                this.show(refused.closed ? 'closed' : 'failed');
                if (refused instanceof Refused && refused.sentence) {
                    this.refuse(refused.sentence);
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
        this.begun.drop();
        this.hide();
        this.chosen.value = '';
        this.set('');
        this.show('');
    }

    /** What the server has: as it will be kept, or that it comes along. */
    async bring() {
        const picture = this.picture && await this.fetched();
        this.hide();
        this.remove.hidden = !this.field.value;
        this.say(!this.picture && this.field.value ? this.words.along : '');
        if (picture) {
            this.look(picture);
        }
    }

    look(blob) {
        this.hide();
        if (this.picture) {
            this.picture.src = URL.createObjectURL(blob);
            this.picture.hidden = false;
        }
    }

    hide() {
        [this.picture, this.old].filter(Boolean).forEach(one => { one.hidden = true; });
    }

    /** What is on its way arrives first, since the phone does not keep it; what is left for later waits for no network. */
    async handIn(event) {
        const leaves = event.submitter?.name === 'later' && this.card.dataset.now === 'told-waiting';
        if (this.underway && !leaves) {
            event.preventDefault();
            event.stopImmediatePropagation();
            if (await this.underway) {
                this.form.requestSubmit(event.submitter);
            }
        }
    }

    set(file) {
        this.remove.hidden = !file;
        super.set(file);
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
