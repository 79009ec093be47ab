/** What the cards have in common in which one tells or shows something instead of writing it. */
export class Card {
    constructor(card) {
        this.card = card;
        this.words = card.dataset;
        this.form = card.closest('form');
        this.field = card.querySelector('[data-field]');
        this.progress = card.querySelector('[data-progress]');
    }

    /** With script it is sent by itself, and the form carries its name. @param chosen the field that would carry it @param bring see below */
    carry(chosen, bring) {
        chosen.removeAttribute('name');
        this.form.enctype = 'application/x-www-form-urlencoded';
        this.card.querySelector('[data-drop]')?.remove();
        this.form.addEventListener('submit', event => this.handIn(event), true);
        this.field.addEventListener('club:filled', bring);
    }

    /** Whether this had arrived before the page was loaded anew (typed.js). */
    get filled() {
        return 'filled' in this.field.dataset;
    }

    set(file) {
        this.field.value = file;
        this.field.dispatchEvent(new Event('change', { bubbles: true }));
    }

    /** @return what the server has of it, or nothing */
    async fetched() {
        const { value } = this.field;
        const answer = value && await fetch(this.words.files + '/' + value).catch(unreachable => null);
        return answer?.ok ? answer.blob() : null;
    }

    show(what, value = '') {
        this.card.dataset.now = what ? 'told-' + what : '';
        this.progress.hidden = what !== 'sending';
        this.say(what ? this.words[what].replace('%', value) : '');
    }

    say(sentence) {
        this.card.querySelector('[data-state]').textContent = sentence;
    }

    /** The server's own words, and the way to one's files. */
    refuse(sentence) {
        this.say(sentence);
        this.card.querySelector('[data-mine]')?.removeAttribute('hidden');
    }
}
