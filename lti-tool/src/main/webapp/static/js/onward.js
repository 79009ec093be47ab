// Sends a form that only carries somebody on; without script its button does the same.
document.querySelector('form[data-onward]').submit();
