// Goes back to the list of tools when the tool says that it has done; nobody else may say so.
const tool = document.getElementById('registration').dataset.origin;
addEventListener('message', event => {
    const subject = event.data && event.data.subject;
    if (event.origin === tool && (subject === 'org.imsglobal.lti.close' || subject === 'lti.close')) {
        location.assign('/admin/tools');
    }
});
