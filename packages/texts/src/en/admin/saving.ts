/** What every form says that sends a change. */
export const saving = {
  checkTitle_one: 'One thing needs another look',
  checkTitle_other: '{{count}} things need another look',
  checkText: 'Nothing was saved yet.',
  failedTitle: 'This was not saved',
  networkText:
    'We could not reach our computer. Check the internet connection and try again. What you wrote is still here.',
  internalText:
    'Something went wrong on our side. Please try again in a minute. What you wrote is still here.',
  forbiddenText:
    'Your browser did not let this through. Copy what you wrote, load the page again, then try once more.',
  rateLimitedText: 'There were many tries in a short time. Please try again in a few minutes.',
  goneText: 'It is no longer there: somebody else has removed it in the meantime.',
} as const;
