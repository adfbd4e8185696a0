#include <constructs/aws/logs/data_identifier.hpp>

#include <cdk/value/format.hpp>

namespace cdk::logs {

using detail::constant;

Str DataIdentifier::toString() const {
  return regex_ ? format("{}: {}", name_, regex_) : name_;
}

constinit const DataIdentifier DataIdentifier::ADDRESS{constant<"Address">};
constinit const DataIdentifier DataIdentifier::AWSSECRETKEY{constant<"AwsSecretKey">};
constinit const DataIdentifier DataIdentifier::BANKACCOUNTNUMBER_DE{constant<"BankAccountNumber-DE">};
constinit const DataIdentifier DataIdentifier::BANKACCOUNTNUMBER_ES{constant<"BankAccountNumber-ES">};
constinit const DataIdentifier DataIdentifier::BANKACCOUNTNUMBER_FR{constant<"BankAccountNumber-FR">};
constinit const DataIdentifier DataIdentifier::BANKACCOUNTNUMBER_GB{constant<"BankAccountNumber-GB">};
constinit const DataIdentifier DataIdentifier::BANKACCOUNTNUMBER_IT{constant<"BankAccountNumber-IT">};
constinit const DataIdentifier DataIdentifier::BANKACCOUNTNUMBER_US{constant<"BankAccountNumber-US">};
constinit const DataIdentifier DataIdentifier::CEPCODE_BR{constant<"CepCode-BR">};
constinit const DataIdentifier DataIdentifier::CNPJ_BR{constant<"Cnpj-BR">};
constinit const DataIdentifier DataIdentifier::CPFCODE_BR{constant<"CpfCode-BR">};
constinit const DataIdentifier DataIdentifier::CREDITCARDEXPIRATION{constant<"CreditCardExpiration">};
constinit const DataIdentifier DataIdentifier::CREDITCARDNUMBER{constant<"CreditCardNumber">};
constinit const DataIdentifier DataIdentifier::CREDITCARDSECURITYCODE{constant<"CreditCardSecurityCode">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_AT{constant<"DriversLicense-AT">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_AU{constant<"DriversLicense-AU">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_BE{constant<"DriversLicense-BE">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_BG{constant<"DriversLicense-BG">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_CA{constant<"DriversLicense-CA">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_CY{constant<"DriversLicense-CY">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_CZ{constant<"DriversLicense-CZ">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_DE{constant<"DriversLicense-DE">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_DK{constant<"DriversLicense-DK">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_EE{constant<"DriversLicense-EE">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_ES{constant<"DriversLicense-ES">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_FI{constant<"DriversLicense-FI">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_FR{constant<"DriversLicense-FR">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_GB{constant<"DriversLicense-GB">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_GR{constant<"DriversLicense-GR">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_HR{constant<"DriversLicense-HR">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_HU{constant<"DriversLicense-HU">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_IE{constant<"DriversLicense-IE">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_IT{constant<"DriversLicense-IT">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_LT{constant<"DriversLicense-LT">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_LU{constant<"DriversLicense-LU">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_LV{constant<"DriversLicense-LV">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_MT{constant<"DriversLicense-MT">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_NL{constant<"DriversLicense-NL">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_PL{constant<"DriversLicense-PL">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_PT{constant<"DriversLicense-PT">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_RO{constant<"DriversLicense-RO">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_SE{constant<"DriversLicense-SE">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_SI{constant<"DriversLicense-SI">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_SK{constant<"DriversLicense-SK">};
constinit const DataIdentifier DataIdentifier::DRIVERSLICENSE_US{constant<"DriversLicense-US">};
constinit const DataIdentifier DataIdentifier::DRUGENFORCEMENTAGENCYNUMBER_US{constant<"DrugEnforcementAgencyNumber-US">};
constinit const DataIdentifier DataIdentifier::ELECTORALROLLNUMBER_GB{constant<"ElectoralRollNumber-GB">};
constinit const DataIdentifier DataIdentifier::EMAILADDRESS{constant<"EmailAddress">};
constinit const DataIdentifier DataIdentifier::HEALTHINSURANCECARDNUMBER_EU{constant<"HealthInsuranceCardNumber-EU">};
constinit const DataIdentifier DataIdentifier::HEALTHINSURANCECLAIMNUMBER_US{constant<"HealthInsuranceClaimNumber-US">};
constinit const DataIdentifier DataIdentifier::HEALTHINSURANCENUMBER_FR{constant<"HealthInsuranceNumber-FR">};
constinit const DataIdentifier DataIdentifier::HEALTHCAREPROCEDURECODE_US{constant<"HealthcareProcedureCode-US">};
constinit const DataIdentifier DataIdentifier::INDIVIDUALTAXIDENTIFICATIONNUMBER_US{constant<"IndividualTaxIdentificationNumber-US">};
constinit const DataIdentifier DataIdentifier::INSEECODE_FR{constant<"InseeCode-FR">};
constinit const DataIdentifier DataIdentifier::IPADDRESS{constant<"IpAddress">};
constinit const DataIdentifier DataIdentifier::LATLONG{constant<"LatLong">};
constinit const DataIdentifier DataIdentifier::MEDICAREBENEFICIARYNUMBER_US{constant<"MedicareBeneficiaryNumber-US">};
constinit const DataIdentifier DataIdentifier::NAME{constant<"Name">};
constinit const DataIdentifier DataIdentifier::NATIONALDRUGCODE_US{constant<"NationalDrugCode-US">};
constinit const DataIdentifier DataIdentifier::NATIONALIDENTIFICATIONNUMBER_DE{constant<"NationalIdentificationNumber-DE">};
constinit const DataIdentifier DataIdentifier::NATIONALIDENTIFICATIONNUMBER_ES{constant<"NationalIdentificationNumber-ES">};
constinit const DataIdentifier DataIdentifier::NATIONALIDENTIFICATIONNUMBER_IT{constant<"NationalIdentificationNumber-IT">};
constinit const DataIdentifier DataIdentifier::NATIONALINSURANCENUMBER_GB{constant<"NationalInsuranceNumber-GB">};
constinit const DataIdentifier DataIdentifier::NATIONALPROVIDERID_US{constant<"NationalProviderId-US">};
constinit const DataIdentifier DataIdentifier::NHSNUMBER_GB{constant<"NhsNumber-GB">};
constinit const DataIdentifier DataIdentifier::NIENUMBER_ES{constant<"NieNumber-ES">};
constinit const DataIdentifier DataIdentifier::NIFNUMBER_ES{constant<"NifNumber-ES">};
constinit const DataIdentifier DataIdentifier::OPENSSHPRIVATEKEY{constant<"OpenSshPrivateKey">};
constinit const DataIdentifier DataIdentifier::PASSPORTNUMBER_CA{constant<"PassportNumber-CA">};
constinit const DataIdentifier DataIdentifier::PASSPORTNUMBER_DE{constant<"PassportNumber-DE">};
constinit const DataIdentifier DataIdentifier::PASSPORTNUMBER_ES{constant<"PassportNumber-ES">};
constinit const DataIdentifier DataIdentifier::PASSPORTNUMBER_FR{constant<"PassportNumber-FR">};
constinit const DataIdentifier DataIdentifier::PASSPORTNUMBER_GB{constant<"PassportNumber-GB">};
constinit const DataIdentifier DataIdentifier::PASSPORTNUMBER_IT{constant<"PassportNumber-IT">};
constinit const DataIdentifier DataIdentifier::PASSPORTNUMBER_US{constant<"PassportNumber-US">};
constinit const DataIdentifier DataIdentifier::PERMANENTRESIDENCENUMBER_CA{constant<"PermanentResidenceNumber-CA">};
constinit const DataIdentifier DataIdentifier::PERSONALHEALTHNUMBER_CA{constant<"PersonalHealthNumber-CA">};
constinit const DataIdentifier DataIdentifier::PGPPRIVATEKEY{constant<"PgpPrivateKey">};
constinit const DataIdentifier DataIdentifier::PHONENUMBER_BR{constant<"PhoneNumber-BR">};
constinit const DataIdentifier DataIdentifier::PHONENUMBER_DE{constant<"PhoneNumber-DE">};
constinit const DataIdentifier DataIdentifier::PHONENUMBER_ES{constant<"PhoneNumber-ES">};
constinit const DataIdentifier DataIdentifier::PHONENUMBER_FR{constant<"PhoneNumber-FR">};
constinit const DataIdentifier DataIdentifier::PHONENUMBER_GB{constant<"PhoneNumber-GB">};
constinit const DataIdentifier DataIdentifier::PHONENUMBER_IT{constant<"PhoneNumber-IT">};
constinit const DataIdentifier DataIdentifier::PHONENUMBER_US{constant<"PhoneNumber-US">};
constinit const DataIdentifier DataIdentifier::PKCSPRIVATEKEY{constant<"PkcsPrivateKey">};
constinit const DataIdentifier DataIdentifier::POSTALCODE_CA{constant<"PostalCode-CA">};
constinit const DataIdentifier DataIdentifier::PUTTYPRIVATEKEY{constant<"PuttyPrivateKey">};
constinit const DataIdentifier DataIdentifier::RGNUMBER_BR{constant<"RgNumber-BR">};
constinit const DataIdentifier DataIdentifier::SOCIALINSURANCENUMBER_CA{constant<"SocialInsuranceNumber-CA">};
constinit const DataIdentifier DataIdentifier::SSN_ES{constant<"Ssn-ES">};
constinit const DataIdentifier DataIdentifier::SSN_US{constant<"Ssn-US">};
constinit const DataIdentifier DataIdentifier::TAXID_DE{constant<"TaxId-DE">};
constinit const DataIdentifier DataIdentifier::TAXID_ES{constant<"TaxId-ES">};
constinit const DataIdentifier DataIdentifier::TAXID_FR{constant<"TaxId-FR">};
constinit const DataIdentifier DataIdentifier::TAXID_GB{constant<"TaxId-GB">};
constinit const DataIdentifier DataIdentifier::VEHICLEIDENTIFICATIONNUMBER{constant<"VehicleIdentificationNumber">};
constinit const DataIdentifier DataIdentifier::ZIPCODE_US{constant<"ZipCode-US">};

}  // namespace cdk::logs
