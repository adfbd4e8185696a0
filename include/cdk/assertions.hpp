#pragma once
// All assertions on templates, messages and tags.
#include <cdk/assertions/annotations.hpp>
#include <cdk/assertions/assertion_error.hpp>
#include <cdk/assertions/capture.hpp>
#include <cdk/assertions/match.hpp>
#include <cdk/assertions/tags.hpp>
#include <cdk/assertions/template.hpp>
