// Spares a click; without script the button does the same.
document.getElementById('post').submit();
