import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A service account's key file, as Google's console hands it out. */
export type Credentials = {
  type: 'service_account';
  project_id: string;
  private_key_id: string;
  private_key: string;
  client_email: string;
  client_id: string;
  token_uri: string;
};

/** The account and the public half of its key. */
export type ServiceAccount = { email: string; privateKey: string; publicKey: KeyObject };

const EMAIL = 'clothes-closet@sandbox.iam.gserviceaccount.com';

/** An account with a fresh key, or with the one from an earlier start. */
export const createServiceAccount = (savedKey?: string): ServiceAccount => {
  const privateKey = savedKey ?? newKey();
  return { email: EMAIL, privateKey, publicKey: createPublicKey(createPrivateKey(privateKey)) };
};

const newKey = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;

export const credentialsOf = ({ email, privateKey }: ServiceAccount, tokenUrl: string): Credentials => ({
  type: 'service_account',
  project_id: 'clothes-closet-sandbox',
  private_key_id: 'sandbox',
  private_key: privateKey,
  client_email: email,
  client_id: '100000000000000000000',
  token_uri: tokenUrl,
});
