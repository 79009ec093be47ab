// Before anything is drawn: nothing is shown of what somebody has left without a network (exit.js).
try {
    const [, launch] = /\/app\/s\/([^/]+)/.exec(location.pathname) ?? [];
    document.documentElement.hidden = (localStorage.getItem('left') ?? '').split(' ').includes(launch);
} catch (forbidden) {
    document.documentElement.hidden = false;
}
