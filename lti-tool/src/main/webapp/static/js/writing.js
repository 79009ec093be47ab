/**
 * Small helps for writing; without script the sentences are there to read and the server counts.
 * data-counter="id" counts down for the field with that id; data-starters="id" makes its items buttons that begin it.
 */
class Counter {
    constructor(note) {
        this.note = note;
        this.field = document.getElementById(note.dataset.counter);
        this.longest = Number(note.dataset.longest);
    }

    start() {
        this.field.addEventListener('input', () => this.count());
        if (this.field.value) {
            this.count();
        }
    }

    /** As people count, and as the server does: an emoji is one. */
    count() {
        const left = this.longest - [...this.field.value.trim()].length;
        const words = left < 0 ? this.note.dataset.over : this.note.dataset.left;
        this.note.textContent = words.replace('%', Math.abs(left));
        this.note.classList.toggle('over', left < 0);
    }
}

class Starters {
    constructor(list) {
        this.list = list;
        this.field = document.getElementById(list.dataset.starters);
    }

    start() {
        this.list.querySelectorAll('li').forEach(item => {
            const words = item.querySelector('[lang]').textContent;
            const button = document.createElement('button');
            button.type = 'button';
            button.className = 'chip chip--go';
            button.append(...item.childNodes);
            button.addEventListener('click', () => this.begin(words));
            item.className = '';
            item.append(button);
        });
    }

    begin(words) {
        const written = this.field.value.trimEnd();
        this.field.value = (written ? written + '\n' : '') + words.replace(/…$/, ' ');
        this.field.dispatchEvent(new Event('input', { bubbles: true }));
        this.field.focus();
        this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    }
}

document.querySelectorAll('[data-counter]').forEach(note => new Counter(note).start());
document.querySelectorAll('[data-starters]').forEach(list => new Starters(list).start());
