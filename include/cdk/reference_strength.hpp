#pragma once

namespace cdk {

/// How a value of another stack is taken. Default: the context value `@aws-cdk/core:defaultCrossStackReferences`
enum class ReferenceStrength {
  STRONG,  ///< export and import: CloudFormation keeps the producer from changing it
  WEAK,    ///< read from the producer's outputs at deployment
  BOTH,    ///< read from the outputs, and exported as well: for the way from strong to weak
};

}  // namespace cdk
