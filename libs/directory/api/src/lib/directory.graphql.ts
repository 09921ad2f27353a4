import type { GraphqlContribution } from '@rapport/shared-graphql';
import affiliation from './affiliations/affiliation.graphql?raw';
import {
  affiliationReads,
  affiliationsOfContact,
  affiliationsOfOrganisation,
  postReads,
  vacancyReads,
} from './affiliations/affiliation.reads';
import {
  addAffiliationInput,
  affiliationInput,
  endAffiliationInput,
  moveContactInput,
} from './affiliations/affiliation.rules';
import contactOfUserSdl from './contacts/contact-of-user.graphql?raw';
import contact from './contacts/contact.graphql?raw';
import { contactNameReads, contactOfUser, contactQueries, contactReads } from './contacts/contact.reads';
import { createContactInput, updateContactInput } from './contacts/contact.rules';
import organisation from './organisations/organisation.graphql?raw';
import {
  identifierReads,
  organisationNameReads,
  organisationQueries,
  organisationReads,
} from './organisations/organisation.reads';
import {
  createOrganisationInput,
  identifierInput,
  nameInput,
  updateOrganisationInput,
} from './organisations/organisation.rules';

/** What the directory adds to the public schema. */
export const directoryGraphql: GraphqlContribution = {
  typeDefs: [organisation, contact, affiliation, contactOfUserSdl],
  reads: [
    organisationReads,
    organisationNameReads,
    identifierReads,
    organisationQueries,
    contactReads,
    contactNameReads,
    contactOfUser,
    contactQueries,
    affiliationReads,
    postReads,
    vacancyReads,
    affiliationsOfContact,
    affiliationsOfOrganisation,
  ],
  inputs: {
    NameInput: nameInput,
    IdentifierInput: identifierInput,
    CreateOrganisationInput: createOrganisationInput,
    UpdateOrganisationInput: updateOrganisationInput,
    CreateContactInput: createContactInput,
    UpdateContactInput: updateContactInput,
    AffiliationInput: affiliationInput,
    AddAffiliationInput: addAffiliationInput,
    EndAffiliationInput: endAffiliationInput,
    MoveContactInput: moveContactInput,
  },
};
