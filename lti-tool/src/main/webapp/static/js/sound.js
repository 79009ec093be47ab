/** The microphone of this page: whether there is one, and what comes from it. */
const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
const BITS_PER_SECOND = 24000;
const SECOND = 1000;

/** @return what stands in the way of recording here, "blocked" or "none", or nothing */
export async function obstacle() {
    const policy = document.permissionsPolicy ?? document.featurePolicy;
    if (policy && !policy.allowsFeature('microphone') || !navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) {
        return 'blocked';
    }
    const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
    return devices.some(device => device.kind === 'audioinput') ? '' : 'none';
}

/** Begins to record. @param heard told each second what was said in it @return its type, and how to stop it @throws if refused */
export async function record(heard) {
    const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
    const type = TYPES.find(one => MediaRecorder.isTypeSupported(one));
    const recorder = new MediaRecorder(sound, { mimeType: type, audioBitsPerSecond: BITS_PER_SECOND });
    recorder.addEventListener('dataavailable', ({ data }) => data.size > 0 && heard(data));
    const over = new Promise(done => { recorder.addEventListener('stop', done); });
    recorder.start(SECOND);
    return {
        type,
        stop() {
            recorder.stop();
            sound.getTracks().forEach(track => track.stop());
            return over;
        }
    };
}
