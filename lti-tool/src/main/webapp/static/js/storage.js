/**
 * Where the browser keeps no cookie, the platform's page keeps the secret of a login (LTI PostMessage Storage 0.1).
 * data-storage="keep": put it there, see that it is there, and go on; else a new window is offered, before the
 * platform's hint is spent. data-storage="recall": ask for it and hand the launch in with it, or without.
 */
const OFFERS = /^((?:org\.imsglobal\.)?lti\.)put_data$/;
const SECRET = /^[\w-]{16,200}$/;
const AGAIN_MS = 400;
const FIRST_MS = 1000;
const SILENT_MS = 3000;
const ANSWERING_MS = 5000;
const me = document.querySelector('[data-storage]');
const { platform, frame, key, value } = me.dataset;
const trusted = new URL(platform).origin;
const otherwise = me.querySelector('[data-otherwise]');

function chance() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** One question and its answer: from where it was asked, from that origin, to this very message. */
function ask(place, origin, question, patience) {
    const id = chance();
    const put = () => place.postMessage({ ...question, message_id: id }, origin);
    return new Promise((resolve, reject) => {
        const settle = (end, result) => {
            clearInterval(again);
            clearTimeout(late);
            removeEventListener('message', hear);
            end(result);
        };
        const hear = ({ source, origin: from, data }) => {
            if (source === place && (origin === '*' || from === origin)
                    && data?.message_id === id && data.subject === question.subject + '.response') {
                data.error ? settle(reject, new Error('refused')) : settle(resolve, data);
            }
        };
        // A frame that keeps values may still be loading.
        const again = setInterval(put, AGAIN_MS);
        const late = setTimeout(() => settle(reject, new Error('no answer')), patience);
        addEventListener('message', hear);
        put();
    });
}

/** What keeps values, how its messages begin (older platforms have a longer name for them), and how long to wait. */
async function store() {
    if (parent === window) {
        throw new Error('no platform around');
    }
    // Nothing is told here, and the page around may be on another origin than the one that keeps values.
    const answer = await Promise.any(['lti.', 'org.imsglobal.lti.']
        .map(prefix => ask(parent, '*', { subject: prefix + 'capabilities' }, FIRST_MS))).catch(() => null);
    const offered = Array.isArray(answer?.supported_messages)
        ? answer.supported_messages.find(one => OFFERS.test(one?.subject)) : null;
    if (answer ? !offered : !frame) {
        throw new Error('no storage');
    }
    const name = offered?.frame ?? frame;
    const place = !name || name === '_parent' ? parent : parent.frames[name];
    if (!place?.postMessage) {
        throw new Error('no such frame');
    }
    return { place, prefix: offered ? OFFERS.exec(offered.subject)[1] : 'lti.', patience: offered ? ANSWERING_MS : SILENT_MS };
}

async function keep() {
    const { place, prefix, patience } = await store();
    await ask(place, trusted, { subject: prefix + 'put_data', key, value }, patience);
    const kept = await ask(place, trusted, { subject: prefix + 'get_data', key }, patience);
    if (kept.value !== value) {
        throw new Error('not kept');
    }
}

async function recall() {
    const { place, prefix, patience } = await store();
    const kept = await ask(place, trusted, { subject: prefix + 'get_data', key }, patience);
    // It has done its work.
    place.postMessage({ subject: prefix + 'put_data', key, value: null, message_id: chance() }, trusted);
    return SECRET.test(kept.value) ? kept.value : '';
}

const form = me.querySelector('[data-proceed]');
otherwise.hidden = true;
if (me.dataset.storage === 'keep') {
    const wait = me.querySelector('[data-wait]');
    wait.hidden = false;
    keep().then(() => form ? form.submit() : location.replace(me.dataset.next), notKept => {
        wait.hidden = true;
        otherwise.hidden = false;
    });
} else {
    recall().catch(notKept => '').then(proof => {
        form.elements.proof.value = proof;
        form.submit();
    });
}
