document.querySelector('#sign-in').addEventListener('click', async event => {
  await fetch('/sign-in', { method: 'POST' });
  event.target.replaceWith('Signed in');
});

document.querySelector('#car').addEventListener('click', () => usher.open({ topic: 'book-car' }));
