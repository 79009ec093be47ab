/**
 * Sends a file in pieces by the tus protocol 1.0.0, and goes on where it was cut, as long as it takes. It is received when
 * the server has checked it, not before.
 */
const PIECE = 256 * 1024;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 20000;

/** What the server says for good. @param sentence what it says to the person, if it does */
export class Refused extends Error {
    constructor(closed, sentence = '') {
        super(closed ? 'closed' : 'refused');
        Object.assign(this, { closed, sentence });
    }
}

export class Upload {
    /**
     * @param uploads   address where uploads begin
     * @param csrf      the page's form token
     * @param blob      what to send
     * @param known     address of this upload, if it was begun
     * @param begun     told the address, to be kept
     * @param progress  told the part that has arrived, 0 to 1
     * @param waiting   told when there is no network
     */
    constructor({ uploads, csrf, blob, known = '', begun = () => {}, progress = () => {}, waiting = () => {} }) {
        Object.assign(this, { uploads, csrf, blob, address: known, begun, progress, waiting });
        this.wait = FIRST_WAIT;
        this.given = false;
    }

    /** @return what the server received: file, length, time @throws Refused */
    async run() {
        while (!this.given) {
            try {
                return await this.attempt();
            } catch (failed) {
                if (failed instanceof Refused) {
                    throw failed;
                }
                this.waiting();
                await this.pause();
            }
        }
        throw new Refused(false);
    }

    giveUp() {
        this.given = true;
    }

    async attempt() {
        if (!this.address) {
            const begun = await this.ask(this.uploads, 'POST', { 'Upload-Length': this.blob.size });
            this.address = new URL(begun.headers.get('Location'), location.href).pathname;
            this.begun(this.address);
        }
        let offset = await this.offset();
        while (offset < this.blob.size) {
            this.progress(offset / this.blob.size);
            const taken = await this.ask(this.address, 'PATCH',
                { 'Upload-Offset': offset, 'Content-Type': 'application/offset+octet-stream' },
                this.blob.slice(offset, offset + PIECE));
            offset = Number(taken.headers.get('Upload-Offset'));
            this.wait = FIRST_WAIT;
        }
        this.progress(1);
        return (await this.ask(this.address + '/file', 'POST')).json();
    }

    /** How much has arrived; an upload nobody knows any more begins anew. */
    async offset() {
        try {
            return Number((await this.ask(this.address, 'HEAD')).headers.get('Upload-Offset'));
        } catch (failed) {
            if (failed.status === 404) {
                this.address = '';
            }
            throw failed;
        }
    }

    async ask(address, method, headers = {}, body = undefined) {
        const answer = await fetch(address, {
            method, body, redirect: 'manual',
            headers: { ...headers, 'Tus-Resumable': '1.0.0', 'X-CSRF': this.csrf, Accept: 'application/json' }
        });
        if (answer.ok) {
            return answer;
        }
        if (answer.status === 401 || answer.status === 403) {
            throw new Refused(true);
        }
        if (answer.status === 422 || answer.status === 413) {
            const problem = await answer.json().catch(() => ({}));
            throw new Refused(false, Object.values(problem.errors ?? {})[0]);
        }
        throw Object.assign(new Error('again'), { status: answer.status });
    }

    /** A while, or until there is a network again. */
    pause() {
        const waited = this.wait;
        this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
        return new Promise(done => {
            const go = () => {
                clearTimeout(timer);
                window.removeEventListener('online', go);
                done();
            };
            const timer = setTimeout(go, waited);
            window.addEventListener('online', go);
        });
    }
}
