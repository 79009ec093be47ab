// Tells the LMS that its dialog can be closed (Dynamic Registration 1.0, section 3.6). Nothing secret is said, and
// the LMS may have opened us from another address than the one we know, so whoever opened us may hear it.
const lms = window.opener || (window.parent === window ? null : window.parent);
const button = document.querySelector('[data-close]');
if (lms && button) {
    button.hidden = false;
    button.addEventListener('click', () => lms.postMessage({ subject: 'org.imsglobal.lti.close' }, '*'));
}
