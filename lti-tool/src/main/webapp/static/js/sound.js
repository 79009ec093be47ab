/** The microphone of this page: whether there is one, and what comes from it. */
const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
const BITS_PER_SECOND = 24000;
const SECOND = 1000;
/** How many seconds are left when that is said; at the start it is too. */
const SAID = [10, 30, 60, Infinity];

/** @return what stands in the way of recording here, "blocked" or "none", or nothing */
export async function obstacle() {
    const policy = document.permissionsPolicy ?? document.featurePolicy;
    if (policy && !policy.allowsFeature('microphone') || !navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) {
        return 'blocked';
    }
    const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
    return devices.some(device => device.kind === 'audioinput') ? '' : 'none';
}

/**
 * Begins to record. It may also end by itself: a call comes in, the microphone is pulled out, something else takes it.
 *
 * @param heard told each second what was said in it
 * @param ended told once it is over, however that came
 * @return its type, and how to stop it
 * @throws if refused; the microphone is off then
 */
export async function record(heard, ended) {
    const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
    const tracks = sound.getTracks();
    const off = () => tracks.forEach(track => track.stop());
    try {
        const type = TYPES.find(one => MediaRecorder.isTypeSupported(one));
        const recorder = new MediaRecorder(sound, { mimeType: type, audioBitsPerSecond: BITS_PER_SECOND });
        const over = new Promise(done => {
            recorder.addEventListener('stop', done);
            recorder.addEventListener('error', done);
        });
        const stop = () => {
            if (recorder.state !== 'inactive') {
                recorder.stop();
            }
            off();
            return over;
        };
        recorder.addEventListener('dataavailable', ({ data }) => data.size > 0 && heard(data));
        tracks.forEach(track => ['ended', 'mute'].forEach(what => track.addEventListener(what, stop)));
        over.then(off).then(ended);
        recorder.start(SECOND);
        return { type, stop };
    } catch (unable) {
        off();
        throw unable;
    }
}

/**
 * Counts down by the clock: a page that slept did not count meanwhile.
 *
 * @param tell told the seconds that are left, and whether to say them: what speaks each second is recorded too
 */
export function countdown(seconds, tell) {
    const until = Date.now() + SECOND * seconds;
    let said = 0;
    const count = () => {
        const left = Math.max(0, Math.ceil((until - Date.now()) / SECOND));
        const mark = SAID.find(one => left <= one);
        tell(left, mark !== said);
        said = mark;
    };
    const ticking = setInterval(count, SECOND);
    count();
    return () => clearInterval(ticking);
}

export function minutes(seconds) {
    return Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
}
