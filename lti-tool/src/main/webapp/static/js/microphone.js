/**
 * Shows the one line of the self-test that is true of the microphone here: whether this page may have one is known to
 * the browser alone. Nothing is recorded and nobody is asked.
 */
const policy = document.permissionsPolicy ?? document.featurePolicy;

async function state() {
    if (policy && !policy.allowsFeature('microphone') || !navigator.mediaDevices?.enumerateDevices) {
        return 'blocked';
    }
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some(device => device.kind === 'audioinput') ? 'good' : 'none';
}

const lines = [...document.querySelectorAll('[data-microphone]')];
if (lines.length > 0) {
    const now = await state();
    lines.forEach(line => {
        line.hidden = line.dataset.microphone !== now;
    });
}
