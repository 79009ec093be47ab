// Puts a button beside each value that is to be copied. Without script the fields can be selected by hand.
const said = document.querySelector('[data-copy-said]');
for (const area of document.querySelectorAll('[data-copy]')) {
    for (const field of area.querySelectorAll('input, textarea')) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'btn btn-quiet';
        button.textContent = area.dataset.copy;
        button.setAttribute('aria-describedby', field.id);
        button.addEventListener('click', () => copy(field, button, area.dataset));
        field.addEventListener('focus', () => field.select());
        field.after(button);
    }
}

async function copy(field, button, texts) {
    field.select();
    try {
        await navigator.clipboard.writeText(field.value);
        button.textContent = texts.copied;
        said.textContent = texts.copied;
        setTimeout(() => { button.textContent = texts.copy; }, 2000);
    } catch {
        field.focus(); // It stays selected: the keyboard's own copy works.
    }
}
