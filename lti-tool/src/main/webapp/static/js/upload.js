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

/** The address of an upload that began in whatever launch of the same person, in this one. */
export function again(uploads, address) {
    return address ? uploads + '/' + address.split('/').pop() : '';
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
                const received = await this.attempt();
                if (!this.given) {
                    return received;
                }
            } catch (failed) {
                if (failed instanceof Refused) {
                    throw failed;
                }
                if (!this.given) { // the card may tell of something else by now
                    this.waiting();
                    await this.pause();
                }
            }
        }
        throw new Refused(false);
    }

    /** No more of it for now; what has arrived stays. */
    stop() {
        this.given = true;
    }

    /** Nobody wants it any more: what has arrived makes room. */
    giveUp() {
        this.stop();
        if (this.address) {
            this.ask(this.address, 'DELETE').catch(rests => null);
        }
    }

    async attempt() {
        if (!this.address) {
            const begun = await this.ask(this.uploads, 'POST', { 'Upload-Length': this.blob.size });
            this.address = new URL(begun.headers.get('Location'), location.href).pathname;
            if (this.given) {
                this.giveUp();
                throw new Refused(false);
            }
            this.begun(this.address);
        }
        let offset = await this.offset();
        while (offset < this.blob.size && !this.given) {
            this.progress(offset / this.blob.size);
            const taken = await this.ask(this.address, 'PATCH',
                { 'Upload-Offset': offset, 'Content-Type': 'application/offset+octet-stream' },
                this.blob.slice(offset, offset + PIECE));
            offset = Number(taken.headers.get('Upload-Offset'));
            this.wait = FIRST_WAIT;
        }
        if (this.given) {
            throw new Refused(false);
        }
        this.progress(1);
        return (await this.ask(this.address + '/file', 'POST')).json();
    }

    /** How much has arrived; an upload nobody knows any more, or of something else, begins anew. */
    async offset() {
        let known;
        try {
            known = (await this.ask(this.address, 'HEAD')).headers;
        } catch (failed) {
            this.address = failed.status === 404 ? '' : this.address;
            throw failed;
        }
        if (Number(known.get('Upload-Length')) !== this.blob.size) {
            this.address = '';
            throw new Error('another');
        }
        return Number(known.get('Upload-Offset'));
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
