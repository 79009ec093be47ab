/**
 * Reads a block of the page aloud (data-aloud): its files one after the other. What has no file is said by a voice of this
 * device, if one of that language is on the device itself: no word goes to a service elsewhere. What nobody says is told, but
 * for a sentence with a number.
 * Without script the files stand in a list.
 */
const NUMBER = /\d/; // is never in a file (docs/decisions/0043): without a voice of the device it is seen only
const player = new Audio();
const speech = window.speechSynthesis;
let reading = null;

/** A voice that this device has for a language, or nothing. */
function voice(language) {
    const tongue = language.split('-')[0];
    return speech?.getVoices().find(one => one.localService && one.lang.split(/[-_]/)[0] === tongue);
}

/** What tells how a card stands (card.js) is said as long as it stands so. */
function holds(block, state) {
    return !state?.startsWith('told-') || state === block.closest('[data-now]')?.dataset.now;
}

class Reading {
    constructor(block, list) {
        this.block = block;
        this.pieces = [...list.children].filter(piece => holds(block, piece.dataset.choice));
        this.note = block.querySelector('[data-who]');
        this.who = this.note.textContent;
    }

    async run() {
        for (const piece of this.pieces) {
            if (reading === this) {
                this.mark(piece, true);
                await this.say(piece);
                this.mark(piece, false);
            }
        }
        if (reading === this) {
            this.block.open = this.unheard !== undefined;
            this.note.textContent = this.unheard ?? this.note.textContent;
        }
        this.over = true;
    }

    async say(piece) {
        const file = piece.querySelector('[data-piece]')?.getAttribute('src');
        try {
            await (file ? Reading.play(file).catch(() => this.speak(piece)) : this.speak(piece));
        } catch (unheard) {
            if (reading === this && (file || !NUMBER.test(piece.dataset.words))) {
                this.unheard ??= this.block.dataset[file ? 'failed' : 'unvoiced'];
            }
        }
    }

    /** What stands behind the session is fetched: a player would not bring the secret that some pages keep (carry.js). */
    static async play(file) {
        let source = file;
        if (!file.startsWith('/static/')) {
            const answer = await fetch(file);
            if (!answer.ok) {
                throw new Error('no sound');
            }
            source = URL.createObjectURL(await answer.blob());
        }
        await new Promise((done, failed) => {
            player.onended = done;
            player.onerror = failed;
            player.src = source;
            player.play().catch(failed);
        });
    }

    /** The note says whose voice that is, also between files or in the place of one. */
    async speak(piece) {
        const found = voice(piece.lang);
        if (!found) {
            throw new Error('no voice');
        }
        if (reading === this) {
            this.note.textContent = this.block.dataset.device;
        }
        await new Promise((done, failed) => {
            const words = new SpeechSynthesisUtterance(piece.dataset.words);
            Object.assign(words, { voice: found, lang: piece.lang, rate: 0.9, onend: done, onerror: failed });
            speech.speak(words);
        });
    }

    /** Shows what is being said, where it is something to choose. */
    mark(piece, on) {
        const { choice } = piece.dataset;
        const control = choice && this.block.parentElement.querySelector('[value="' + CSS.escape(choice) + '"]');
        control?.closest('.tile, .mark, .chip')?.classList.toggle('tile--said', on);
    }

    stop() {
        player.pause();
        speech?.cancel();
        this.pieces.forEach(piece => this.mark(piece, false));
        this.note.textContent = this.who;
    }
}

function stop() {
    reading?.stop();
    reading = null;
}

function start(block, place) {
    const last = reading?.block;
    stop();
    if (last && last !== block) {
        last.open = false;
    }
    reading = new Reading(block, block.querySelectorAll('ul')[place]);
    reading.run();
}

/** Shows what only a voice of this device can say, where there is one; what can be recorded stays in sight of who may do that. */
function reveal() {
    document.querySelectorAll('[data-aloud]').forEach(block => {
        block.querySelectorAll('[data-tongue]').forEach(button => { button.hidden = false; });
        const pieces = [...block.querySelectorAll('ul:first-of-type > li')];
        if (!block.querySelector('[data-piece]')) {
            const device = pieces.some(piece => voice(piece.lang));
            block.hidden = !device && !block.querySelector('.aloud__records');
            block.querySelector('[data-who]').textContent = device ? block.dataset.device : '';
        }
    });
}

const { body } = document;
document.documentElement.dataset.script = '';
// A toggle does not bubble.
body.addEventListener('toggle', ({ target }) => {
    if (target.matches('[data-aloud]') && target.open) {
        start(target, 0);
    } else if (target === reading?.block && !target.open) {
        stop();
    }
}, true);
body.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-tongue]');
    if (button) {
        start(button.closest('[data-aloud]'), Number(button.dataset.tongue));
    }
});
body.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && reading) {
        reading.block.querySelector('summary').focus();
        reading.block.open = false;
    }
});
// What is asked for again and again waits until all is said.
body.addEventListener('htmx:beforeRequest', event => {
    if (event.target.hasAttribute('hx-trigger') && reading && !reading.over) {
        event.preventDefault();
    }
});
body.addEventListener('htmx:beforeSwap', stop);
body.addEventListener('htmx:afterSwap', reveal);
body.addEventListener('club:shown', reveal);
body.addEventListener('club:leave', stop);
if (speech) {
    speech.onvoiceschanged = reveal;
}
reveal();
