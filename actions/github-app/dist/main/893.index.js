module.exports = require("../../../azure/dist/main/893.index.js")
