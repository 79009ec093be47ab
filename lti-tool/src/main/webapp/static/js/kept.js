/**
 * Keeps recordings on this phone until the server has them: in IndexedDB, or only in memory where that is forbidden. What
 * somebody else left here is thrown away unheard.
 */
const NAME = 'parcours';
const STORE = 'recordings';

export class Kept {
    /** @param owner who uses this phone now @param name what the recording is for */
    constructor(owner, name) {
        this.owner = owner;
        this.key = owner + '/' + name;
        this.memory = null;
    }

    /** @return what is kept: parts, type, sending, address; or nothing */
    async get() {
        await this.forgetOthers();
        return this.#use('readonly', store => store.get(this.key), () => this.memory);
    }

    async put(recording) {
        this.memory = recording;
        await this.#use('readwrite', store => store.put(recording, this.key), () => null);
    }

    async drop() {
        this.memory = null;
        await this.#use('readwrite', store => store.delete(this.key), () => null);
    }

    async forgetOthers() {
        const keys = await this.#use('readonly', store => store.getAllKeys(), () => []);
        await Promise.all(keys.filter(key => !key.startsWith(this.owner + '/'))
            .map(key => this.#use('readwrite', store => store.delete(key), () => null)));
    }

    async #use(mode, work, otherwise) {
        try {
            const base = await Kept.#open();
            try {
                return await Kept.#done(work(base.transaction(STORE, mode).objectStore(STORE)));
            } finally {
                base.close();
            }
        } catch (forbidden) {
            return otherwise();
        }
    }

    static #open() {
        const opening = indexedDB.open(NAME, 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
        return Kept.#done(opening);
    }

    static #done(request) {
        return new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
    }
}
