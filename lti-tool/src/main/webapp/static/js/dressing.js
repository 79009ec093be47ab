/**
 * What a page that is shown in another one's place (carry.js) needs to look as it should. Style sheets and pictures behind
 * the session are fetched: what the browser asks for by itself would not bring the secret.
 */
const sheets = new Map();

/** Puts on the style sheets of a page, before it is shown. @return brings its pictures, to be called after that */
export async function dress(page, isBehind) {
    const pictures = [...page.querySelectorAll('img[src], audio[src]:not([data-piece])')].filter(one => isBehind(one.src))
        .map(one => ({ one, address: one.src }));
    pictures.forEach(({ one }) => one.removeAttribute('src'));
    const sounds = [...page.querySelectorAll('audio:has(> source)')].map(one =>
        ({ one, addresses: [...one.children].map(source => source.src) }));
    sounds.forEach(({ one }) => one.replaceChildren());
    const wanted = [...page.head.querySelectorAll('link[rel=stylesheet]')];
    const behind = wanted.filter(link => isBehind(link.href)).map(link => sheet(link.href));
    await linked(wanted.filter(link => !isBehind(link.href)));
    document.adoptedStyleSheets = (await Promise.all(behind)).filter(Boolean);
    return () => {
        pictures.forEach(({ one, address }) => bring(one, address));
        sounds.forEach(({ one, addresses }) => choose(one, ...addresses));
    };
}

/** These style sheets and no others, in this order. */
async function linked(wanted) {
    const there = [...document.head.querySelectorAll('link[rel=stylesheet]')];
    const missing = [];
    wanted.reduceRight((next, link) => {
        const same = there.find(one => one.href === link.href);
        if (same) {
            return same;
        }
        const added = document.adoptNode(link);
        missing.push(new Promise(done => { added.onload = added.onerror = done; }));
        document.head.insertBefore(added, next);
        return added;
    }, null);
    await Promise.all(missing);
    there.filter(link => !wanted.some(one => one.href === link.href)).forEach(link => link.remove());
}

async function sheet(address) {
    if (!sheets.has(address)) {
        const answer = await fetch(address);
        sheets.set(address, answer.ok ? await new CSSStyleSheet().replace(await answer.text()) : null);
    }
    return sheets.get(address);
}

async function bring(one, address) {
    const answer = await fetch(address);
    if (answer.ok) {
        one.src = URL.createObjectURL(await answer.blob());
    }
}

/** A sound in the first of its forms that this browser plays. */
async function choose(one, first, other) {
    const answer = await fetch(first);
    const sound = answer.ok ? await answer.blob() : null;
    if (sound && one.canPlayType(sound.type)) {
        one.src = URL.createObjectURL(sound);
    } else if (sound) {
        await bring(one, other);
    }
}
