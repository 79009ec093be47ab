/**
 * Small helps for choosing; without script the server says the same after the form is sent.
 * data-most="3" on tiles takes no more than three and says at the place which ones are chosen; data-suggests puts those tiles first that the
 * ticked verbs of the form may show.
 */
class Most {
    constructor(tiles) {
        this.tiles = tiles;
        this.most = Number(tiles.dataset.most);
    }

    start() {
        this.tiles.addEventListener('change', event => this.choose(event.target));
    }

    choose(tapped) {
        const note = this.tiles.querySelector('[data-refusal]');
        const chosen = [...this.tiles.querySelectorAll('input:checked')];
        note.hidden = chosen.length <= this.most || !tapped.checked;
        if (!note.hidden) {
            tapped.checked = false;
            tapped.closest('label').after(note);
            note.querySelector('[data-chosen]').replaceChildren(...chosen.filter(input => input !== tapped).map(Most.chip));
        }
    }

    static chip(input) {
        const chip = document.createElement('span');
        chip.className = 'chip';
        const label = input.closest('label');
        chip.append(...[label.querySelector(':scope > svg'), label.querySelector(':scope > span')].filter(Boolean)
            .map(part => part.cloneNode(true)));
        return chip;
    }
}

class Suggestions {
    constructor(tiles) {
        this.tiles = tiles;
        this.form = tiles.closest('form');
        this.all = [...tiles.querySelectorAll(':scope > label')];
        this.verbs = new Set([...tiles.querySelectorAll('[data-verb]')].map(verb => verb.dataset.verb));
    }

    start() {
        this.form.addEventListener('change', event => {
            if (this.verbs.has(event.target.value)) {
                this.suggest();
            }
        });
    }

    /** As the server does: the three that the most verbs may show. */
    suggest() {
        const ticked = new Set([...this.form.querySelectorAll('input:checked')].map(input => input.value));
        const count = tile => [...tile.querySelectorAll('[data-verb]')].filter(verb => ticked.has(verb.dataset.verb)).length;
        const first = this.all.filter(tile => count(tile) > 0).sort((one, other) => count(other) - count(one)).slice(0, 3);
        this.all.forEach(tile => {
            const because = tile.querySelector('.because');
            because.hidden = !first.includes(tile);
            because.querySelectorAll('[data-verb]').forEach(verb => { verb.hidden = !ticked.has(verb.dataset.verb); });
            tile.classList.toggle('tile--suggested', first.includes(tile));
        });
        this.tiles.prepend(...first);
        this.form.querySelector('[data-suggests-note]').hidden = first.length === 0;
    }
}

document.querySelectorAll('[data-most]').forEach(tiles => new Most(tiles).start());
document.querySelectorAll('[data-suggests]').forEach(tiles => new Suggestions(tiles).start());
