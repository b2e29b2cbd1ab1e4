module.exports = require("../../../aws/dist/main/747.index.js")
