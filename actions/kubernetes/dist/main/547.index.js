module.exports = require("../../../azure/dist/main/547.index.js")
