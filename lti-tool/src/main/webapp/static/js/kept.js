/**
 * Keeps on this phone what the server does not have yet, recordings and texts: in IndexedDB, or only in memory where that is
 * forbidden. What somebody else left here is thrown away unread and unheard, and so is what lay here for a month. After the
 * quick way out nothing is kept any more.
 */
const NAME = 'parcours';
const VERSION = 2;
const RECORDINGS = 'recordings';
const STORES = [RECORDINGS, 'texts'];
const LONGEST_MS = 30 * 24 * 60 * 60 * 1000;
let base = null;
let left = false;

export class Kept {
    /** @param owner who uses this phone now @param name what it is kept for @param store "recordings" or "texts" */
    constructor(owner, name, store = RECORDINGS) {
        this.owner = owner;
        this.store = store;
        this.key = owner + '/' + name;
        this.memory = null;
        this.lasts = true;
    }

    /** @return what was put here last, or nothing */
    async get() {
        await Kept.forget(this.owner);
        return this.#use('readonly', store => store.get(this.key), () => this.memory);
    }

    /** Where the base is open this is on its way when it returns: the page may go away then. */
    async put(what) {
        if (!left) {
            this.memory = { ...what, at: Date.now() };
            await this.#use('readwrite', store => store.put(this.memory, this.key), () => null);
        }
    }

    async drop() {
        this.memory = null;
        await this.#use('readwrite', store => store.delete(this.key), () => null);
    }

    /** Forgets what is of others, what is too old, and what this is true of. */
    static async forget(owner, isOver = () => false) {
        const old = Date.now() - LONGEST_MS;
        const gone = ({ key, value }) => !key.startsWith(owner + '/') || value.at < old || isOver(value);
        await Promise.all(STORES.map(store => Kept.#each(store, one => gone(one) && one.delete()).catch(forbidden => null)));
    }

    /** Nothing is left, and nothing comes after. */
    static leave() {
        left = true;
        Kept.clear();
    }

    /** Nothing is left. */
    static clear() {
        base?.close();
        base = null;
        indexedDB.deleteDatabase(NAME);
    }

    async #use(mode, work, otherwise) {
        try {
            const held = (base ?? await Kept.#open()).transaction(this.store, mode);
            const request = work(held.objectStore(this.store));
            held.commit?.();
            const result = await Kept.#done(request);
            this.lasts = true;
            return result;
        } catch (forbidden) {
            this.lasts = false;
            return otherwise();
        }
    }

    static async #each(name, look) {
        const opening = (base ?? await Kept.#open()).transaction(name, 'readwrite').objectStore(name).openCursor();
        await new Promise((done, failed) => {
            opening.onerror = failed;
            opening.onsuccess = () => {
                const one = opening.result;
                if (!one) {
                    done();
                    return;
                }
                look(one);
                one.continue();
            };
        });
    }

    /** It stays open, so that what is put last does not have to wait; whoever wants to remove it may. */
    static async #open() {
        if (left) {
            throw new Error('left');
        }
        const opening = indexedDB.open(NAME, VERSION);
        opening.onupgradeneeded = () => STORES.filter(store => !opening.result.objectStoreNames.contains(store))
            .forEach(store => opening.result.createObjectStore(store));
        const opened = await Kept.#done(opening);
        if (left) {
            opened.close();
            throw new Error('left');
        }
        base = opened;
        opened.onversionchange = opened.onclose = () => {
            opened.close();
            base = base === opened ? null : base;
        };
        return opened;
    }

    static #done(request) {
        return new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
    }
}
