#pragma once
#include <cdk/value/constant.hpp>
#include <cdk/value/list.hpp>
#include <cdk/value/req.hpp>

namespace cdk::logs {

/// A kind of sensitive data that the service finds by itself, by its name.
class DataIdentifier {
 public:
  explicit DataIdentifier(const Str& name) : name_(name) {}
  Str name() const { return name_; }
  /// The regular expression of a kind of your own; empty for the service's kinds.
  Str regex() const { return regex_; }
  /// The name; with a colon and the regular expression where there is one.
  Str toString() const;

  // One constant for each kind, named like it.
  static const DataIdentifier ADDRESS;
  static const DataIdentifier AWSSECRETKEY;
  static const DataIdentifier BANKACCOUNTNUMBER_DE;
  static const DataIdentifier BANKACCOUNTNUMBER_ES;
  static const DataIdentifier BANKACCOUNTNUMBER_FR;
  static const DataIdentifier BANKACCOUNTNUMBER_GB;
  static const DataIdentifier BANKACCOUNTNUMBER_IT;
  static const DataIdentifier BANKACCOUNTNUMBER_US;
  static const DataIdentifier CEPCODE_BR;
  static const DataIdentifier CNPJ_BR;
  static const DataIdentifier CPFCODE_BR;
  static const DataIdentifier CREDITCARDEXPIRATION;
  static const DataIdentifier CREDITCARDNUMBER;
  static const DataIdentifier CREDITCARDSECURITYCODE;
  static const DataIdentifier DRIVERSLICENSE_AT;
  static const DataIdentifier DRIVERSLICENSE_AU;
  static const DataIdentifier DRIVERSLICENSE_BE;
  static const DataIdentifier DRIVERSLICENSE_BG;
  static const DataIdentifier DRIVERSLICENSE_CA;
  static const DataIdentifier DRIVERSLICENSE_CY;
  static const DataIdentifier DRIVERSLICENSE_CZ;
  static const DataIdentifier DRIVERSLICENSE_DE;
  static const DataIdentifier DRIVERSLICENSE_DK;
  static const DataIdentifier DRIVERSLICENSE_EE;
  static const DataIdentifier DRIVERSLICENSE_ES;
  static const DataIdentifier DRIVERSLICENSE_FI;
  static const DataIdentifier DRIVERSLICENSE_FR;
  static const DataIdentifier DRIVERSLICENSE_GB;
  static const DataIdentifier DRIVERSLICENSE_GR;
  static const DataIdentifier DRIVERSLICENSE_HR;
  static const DataIdentifier DRIVERSLICENSE_HU;
  static const DataIdentifier DRIVERSLICENSE_IE;
  static const DataIdentifier DRIVERSLICENSE_IT;
  static const DataIdentifier DRIVERSLICENSE_LT;
  static const DataIdentifier DRIVERSLICENSE_LU;
  static const DataIdentifier DRIVERSLICENSE_LV;
  static const DataIdentifier DRIVERSLICENSE_MT;
  static const DataIdentifier DRIVERSLICENSE_NL;
  static const DataIdentifier DRIVERSLICENSE_PL;
  static const DataIdentifier DRIVERSLICENSE_PT;
  static const DataIdentifier DRIVERSLICENSE_RO;
  static const DataIdentifier DRIVERSLICENSE_SE;
  static const DataIdentifier DRIVERSLICENSE_SI;
  static const DataIdentifier DRIVERSLICENSE_SK;
  static const DataIdentifier DRIVERSLICENSE_US;
  static const DataIdentifier DRUGENFORCEMENTAGENCYNUMBER_US;
  static const DataIdentifier ELECTORALROLLNUMBER_GB;
  static const DataIdentifier EMAILADDRESS;
  static const DataIdentifier HEALTHINSURANCECARDNUMBER_EU;
  static const DataIdentifier HEALTHINSURANCECLAIMNUMBER_US;
  static const DataIdentifier HEALTHINSURANCENUMBER_FR;
  static const DataIdentifier HEALTHCAREPROCEDURECODE_US;
  static const DataIdentifier INDIVIDUALTAXIDENTIFICATIONNUMBER_US;
  static const DataIdentifier INSEECODE_FR;
  static const DataIdentifier IPADDRESS;
  static const DataIdentifier LATLONG;
  static const DataIdentifier MEDICAREBENEFICIARYNUMBER_US;
  static const DataIdentifier NAME;
  static const DataIdentifier NATIONALDRUGCODE_US;
  static const DataIdentifier NATIONALIDENTIFICATIONNUMBER_DE;
  static const DataIdentifier NATIONALIDENTIFICATIONNUMBER_ES;
  static const DataIdentifier NATIONALIDENTIFICATIONNUMBER_IT;
  static const DataIdentifier NATIONALINSURANCENUMBER_GB;
  static const DataIdentifier NATIONALPROVIDERID_US;
  static const DataIdentifier NHSNUMBER_GB;
  static const DataIdentifier NIENUMBER_ES;
  static const DataIdentifier NIFNUMBER_ES;
  static const DataIdentifier OPENSSHPRIVATEKEY;
  static const DataIdentifier PASSPORTNUMBER_CA;
  static const DataIdentifier PASSPORTNUMBER_DE;
  static const DataIdentifier PASSPORTNUMBER_ES;
  static const DataIdentifier PASSPORTNUMBER_FR;
  static const DataIdentifier PASSPORTNUMBER_GB;
  static const DataIdentifier PASSPORTNUMBER_IT;
  static const DataIdentifier PASSPORTNUMBER_US;
  static const DataIdentifier PERMANENTRESIDENCENUMBER_CA;
  static const DataIdentifier PERSONALHEALTHNUMBER_CA;
  static const DataIdentifier PGPPRIVATEKEY;
  static const DataIdentifier PHONENUMBER_BR;
  static const DataIdentifier PHONENUMBER_DE;
  static const DataIdentifier PHONENUMBER_ES;
  static const DataIdentifier PHONENUMBER_FR;
  static const DataIdentifier PHONENUMBER_GB;
  static const DataIdentifier PHONENUMBER_IT;
  static const DataIdentifier PHONENUMBER_US;
  static const DataIdentifier PKCSPRIVATEKEY;
  static const DataIdentifier POSTALCODE_CA;
  static const DataIdentifier PUTTYPRIVATEKEY;
  static const DataIdentifier RGNUMBER_BR;
  static const DataIdentifier SOCIALINSURANCENUMBER_CA;
  static const DataIdentifier SSN_ES;
  static const DataIdentifier SSN_US;
  static const DataIdentifier TAXID_DE;
  static const DataIdentifier TAXID_ES;
  static const DataIdentifier TAXID_FR;
  static const DataIdentifier TAXID_GB;
  static const DataIdentifier VEHICLEIDENTIFICATIONNUMBER;
  static const DataIdentifier ZIPCODE_US;

 protected:
  DataIdentifier(const Str& name, const Str& regex) : name_(name), regex_(regex) {}

 private:
  constexpr explicit DataIdentifier(const detail::Val* name) : name_(name) {}
  Str name_ = {};
  Str regex_ = {};
};

/// A kind of sensitive data of your own: its name, and a regular expression that finds it.
class CustomDataIdentifier : public DataIdentifier {
 public:
  CustomDataIdentifier(const Str& name, const Str& regex) : DataIdentifier(name, regex) {}
};

}  // namespace cdk::logs
