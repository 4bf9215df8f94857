export {
  CONSENT_TEXT_VERSION,
  ELECTRONIC_CONSENT,
  LIMITS_OF_CONFIDENTIALITY,
  TREATMENT_CONSENT,
  type ConsentText,
} from '@reknit/identity/model';
