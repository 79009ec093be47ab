// What a page around a tool's frame offers to the tool: capabilities, storage, the height of the frame.
const me = document.currentScript.dataset;
const LONGEST = 4096;
const MOST = 100;
const HIGHEST = 20000;
const kept = new Map();
const keeps = me.storage === 'parent' || me.storage === 'here';

function respond(event, fields) {
    if (me.fault === 'storage-silent') {
        return;
    }
    const id = me.fault === 'storage-wrong-id' ? 'another-message' : event.data.message_id;
    event.source.postMessage({subject: event.data.subject + '.response', message_id: id, ...fields}, event.origin);
}

function refuse(event, code, message) {
    respond(event, {error: {code, message}});
}

// The tool asks its parent; where a frame keeps the values, the answer names it.
function capabilities(event) {
    const storage = ['lti.put_data', 'lti.get_data']
        .map(subject => me.storage === 'frame' ? {subject, frame: 'lti_storage_frame'} : {subject});
    respond(event, {supported_messages: [{subject: 'lti.capabilities'}, ...(me.storage === 'no' ? [] : storage),
        ...(me.resize === 'yes' ? [{subject: 'lti.frameResize'}] : [])]});
}

function put(event) {
    const {key, value} = event.data;
    const place = event.origin + ' ' + key;
    if (typeof key !== 'string' || key === '' || !['string', 'undefined'].includes(typeof (value ?? undefined))) {
        refuse(event, 'bad_request', 'A key and a text are needed.');
    } else if (me.fault === 'storage-full' || (value ?? '').length > LONGEST
            || (kept.size >= MOST && !kept.has(place))) {
        refuse(event, 'storage_exhaustion', 'There is no more room.');
    } else if (value === undefined || value === null) {
        kept.delete(place);
        respond(event, {key});
    } else {
        kept.set(place, value);
        respond(event, {key, value});
    }
}

function get(event) {
    const {key} = event.data;
    if (typeof key !== 'string' || key === '') {
        refuse(event, 'bad_request', 'A key is needed.');
        return;
    }
    const value = kept.get(event.origin + ' ' + key);
    respond(event, {key, value: me.fault === 'storage-forged' ? 'forged-' + value : value});
}

function resize(event) {
    const height = Number(event.data.height);
    const frame = [...document.querySelectorAll('iframe')].find(one => one.contentWindow === event.source);
    if (!frame || !Number.isFinite(height) || height <= 0) {
        refuse(event, 'bad_request', 'A height in pixels is needed.');
        return;
    }
    frame.style.height = Math.min(Math.ceil(height), HIGHEST) + 'px';
    respond(event, {height});
}

const answers = {};
if (me.storage !== 'here') {
    answers['lti.capabilities'] = capabilities;
}
if (keeps) {
    answers['lti.put_data'] = put;
    answers['lti.get_data'] = get;
}
if (me.resize === 'yes' && me.storage !== 'here') {
    answers['lti.frameResize'] = resize;
}

addEventListener('message', event => {
    const subject = event.data && event.data.subject;
    if (typeof subject !== 'string' || !subject.startsWith('lti.') || subject.endsWith('.response') || !event.source) {
        return;
    }
    if (!me.tool.split(' ').includes(event.origin)) {
        refuse(event, 'wrong_origin', 'This page belongs to another tool.');
    } else if (typeof event.data.message_id !== 'string') {
        refuse(event, 'bad_request', 'A message_id is needed.');
    } else if (Object.hasOwn(answers, subject)) {
        answers[subject](event);
    } else {
        refuse(event, 'unsupported_subject', 'Not offered here.');
    }
});
