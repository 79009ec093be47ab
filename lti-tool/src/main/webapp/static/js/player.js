/** A card that plays what was told, and offers what can be done with it. */
import { Card } from './card.js';

export class Player extends Card {
    constructor(card) {
        super(card);
        this.listen = card.querySelector('[data-listen]');
        this.acts = Object.fromEntries([...card.querySelectorAll('[data-act]')].map(one => [one.dataset.act, one]));
        this.mine = null;
    }

    /** What can be done with what is there: it waits on this phone, or it has arrived, or there is nothing. */
    get can() {
        return this.mine ? ['send', 'again', 'remove'] : this.field.value ? ['again', 'remove'] : ['start'];
    }

    blob() {
        return new Blob(this.mine.parts, { type: this.mine.type });
    }

    play(voice) {
        this.listen.hidden = !voice;
        voice ? this.listen.src = URL.createObjectURL(voice) : this.listen.removeAttribute('src');
    }

    show(what, acts, value = '') {
        super.show(what, value);
        const shown = acts.filter(act => act !== 'start' || this.canRecord);
        Object.entries(this.acts).forEach(([act, button]) => { button.hidden = !shown.includes(act); });
    }
}
