/** What stands in the fields of a form. */

/** @return names and values, as they would be sent; neither the token of the page nor files */
export function typed(form) {
    return [...new FormData(form)].filter(([name, value]) => name !== 'csrf' && typeof value === 'string');
}

/** The fields that are not as they were, each with all its values; one that was emptied has none. */
export function changes(before, now) {
    const values = (fields, name) => fields.filter(([one]) => one === name).map(([, value]) => value);
    return [...new Set([...before, ...now].map(([name]) => name))].map(name => [name, values(now, name)])
        .filter(([name, is]) => JSON.stringify(is) !== JSON.stringify(values(before, name)));
}

/** What says which words the page had read: the server compares it with those that stand there. */
export function read(form) {
    return typed(form).filter(([name]) => name === 'version' || name === 'before' || name.endsWith('_read'));
}

/** Puts that back, so that the server still knows when the words were typed over others. */
export function reread(form, known = []) {
    known.forEach(([name, value]) => {
        const field = form.elements.namedItem(name);
        if (field?.type === 'hidden') {
            field.value = value;
        }
    });
}

/** Puts such changes into a form. A voice or a photo that has arrived is a field, too; its card is told. */
export function fill(form, changed) {
    const kept = new Map(changed.map(([name, values]) => [name, [...values]]));
    [...form.elements].filter(element => kept.has(element.name)).forEach(element => {
        const values = kept.get(element.name);
        if (element.type === 'checkbox' || element.type === 'radio') {
            element.checked = values.includes(element.value);
        } else if ('field' in element.dataset) {
            element.value = values[0] ?? '';
            element.dataset.filled = '';
            element.dispatchEvent(new Event('club:filled'));
        } else if (element.type !== 'file' && element.type !== 'hidden') {
            element.value = values.shift() ?? '';
        }
    });
}

/** Where something of a launch is, as it is in every other launch. */
export function below(address) {
    const { pathname, search } = new URL(address, location.href);
    return pathname.replace(/^\/app\/s\/[^/]*\//, '') + search;
}
