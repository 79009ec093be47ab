/**
 * Inside a platform's frame: tells how high the page is, if the platform answers that it wants to know
 * (LTI PostMessages 0.1, lti.frameResize). Elsewhere the frame scrolls as frames do.
 */
const SUBJECT = 'lti.frameResize';
const PAUSE = 150;
const PATIENCE = 5000;
const body = document.body;

function wanted(platform) {
    return Array.isArray(platform?.supported_messages) && platform.supported_messages.some(one => one?.subject === SUBJECT);
}

/** Tells each new height once, after the page has come to rest; to whoever answered. */
function tell(origin) {
    let told = 0;
    let timer = 0;
    new ResizeObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(() => {
            const height = Math.ceil(body.getBoundingClientRect().height);
            if (body.isConnected && height > 0 && height !== told) {
                told = height;
                parent.postMessage({ subject: SUBJECT, height, message_id: crypto.randomUUID() }, origin);
            }
        }, PAUSE);
    }).observe(body);
}

if (parent !== window) {
    const id = Math.random().toString(36);
    addEventListener('message', ({ source, origin, data }) => {
        if (source === parent && data?.message_id === id && data.subject === 'lti.capabilities.response' && wanted(data)) {
            tell(origin);
        }
    }, { signal: AbortSignal.timeout(PATIENCE) });
    // Nothing is told but that somebody asks.
    parent.postMessage({ subject: 'lti.capabilities', message_id: id }, '*');
}
