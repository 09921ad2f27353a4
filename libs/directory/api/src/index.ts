import { AffiliationEntity, PostEntity } from './lib/affiliations/affiliation.entity';
import { ContactEntity, ContactNameEntity } from './lib/contacts/contact.entity';
import {
  OrganisationEntity,
  OrganisationIdentifierEntity,
  OrganisationNameEntity,
} from './lib/organisations/organisation.entity';

export { AffiliationsService } from './lib/affiliations/affiliations.service';
export { PostsRepository } from './lib/affiliations/posts.repository';
export { createContactInput, type CreateContact } from './lib/contacts/contact.rules';
export { ContactsService } from './lib/contacts/contacts.service';
export { directoryGraphql } from './lib/directory.graphql';
export { DirectoryModule } from './lib/directory.module';
export { byName as byOrganisationName, likePattern, organisationFilter } from './lib/organisations/organisation.reads';
export { createOrganisationInput, type CreateOrganisation } from './lib/organisations/organisation.rules';
export { OrganisationsService } from './lib/organisations/organisations.service';

/** The entities of this context, for the data source alone. */
export const directoryEntities = [
  OrganisationEntity,
  OrganisationNameEntity,
  OrganisationIdentifierEntity,
  ContactEntity,
  ContactNameEntity,
  PostEntity,
  AffiliationEntity,
];
