#pragma once
// All kinds of property values.
#include <cdk/value/format.hpp>
#include <cdk/value/json.hpp>
#include <cdk/value/lazy.hpp>
#include <cdk/value/req.hpp>
#include <cdk/value/use.hpp>
#include <cdk/value/vec.hpp>
